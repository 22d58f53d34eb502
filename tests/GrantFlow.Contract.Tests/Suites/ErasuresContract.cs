using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Contract.Tests.Suites;

public abstract class ErasuresContract : Contract<IErasures>
{
    private static readonly Erasure Lead = new(ErasedKind.Person, "person-1", ErasureGround.Requested, new PersonId("lead"), Chain.Start);

    [Fact]
    public async Task Given_an_erasure_When_added_Then_found_by_its_kind_and_subject()
    {
        await Port.AddAsync(Lead);

        Assert.Equal(Lead, await Port.FindAsync(ErasedKind.Person, "person-1"));
        Assert.Null(await Port.FindAsync(ErasedKind.Document, "person-1"));
        Assert.Null(await Port.FindAsync(ErasedKind.Person, "person-2"));
    }

    [Fact]
    public async Task Given_an_erasure_When_added_again_Then_the_first_word_stands()
    {
        await Port.AddAsync(Lead);

        await Port.AddAsync(Lead with { Ground = ErasureGround.Retention, At = Chain.Start.AddDays(1) });

        Assert.Equal([Lead], await Port.ListAsync(ErasedKind.Person).ToListAsync());
    }

    [Fact]
    public async Task Given_many_When_listed_Then_each_of_that_kind_comes_once_and_in_order()
    {
        var subjects = Enumerable.Range(0, 430).Select(i => $"{i:x4}".PadLeft(64, 'a')).ToList();
        foreach (var subject in subjects)
            await Port.AddAsync(Lead with { Kind = ErasedKind.Document, Subject = subject });
        await Port.AddAsync(Lead);

        var listed = await Port.ListAsync(ErasedKind.Document).Select(erasure => erasure.Subject).ToListAsync();

        Assert.Equal(subjects.Order(StringComparer.Ordinal), listed);
    }
}
