using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Contract.Tests.Suites;

public abstract class MouRegisterContract : Contract<IMouRegister>
{
    private static readonly MouEntry Code = new("7K2M-9XQ4-0DHT", new ForumYearId("2026-27.derby"), 2, MouForm.Code);

    [Fact]
    public async Task Given_an_entry_When_looked_for_by_its_key_Then_it_is_found_and_no_other_is()
    {
        await Port.PutAsync(Code);
        Assert.Equal(Code, await Port.FindAsync(Code.Key));
        Assert.Null(await Port.FindAsync("7K2M-9XQ4-0DHV"));
        Assert.Null(await Port.FindAsync(""));
    }

    [Fact]
    public async Task Given_entries_of_one_MOU_When_each_is_looked_for_Then_each_says_its_form()
    {
        foreach (var form in Enum.GetValues<MouForm>())
            await Port.PutAsync(Code with { Key = $"{form}", Form = form });
        foreach (var form in Enum.GetValues<MouForm>())
            Assert.Equal(form, (await Port.FindAsync($"{form}"))!.Form);
    }

    [Fact]
    public async Task Given_an_entry_When_it_is_put_again_Then_it_stands_once_as_it_was_put_last()
    {
        await Port.PutAsync(Code);
        await Port.PutAsync(Code);
        Assert.Equal(Code, await Port.FindAsync(Code.Key));
        await Port.PutAsync(Code with { Version = 3 });
        Assert.Equal(3, (await Port.FindAsync(Code.Key))!.Version);
    }
}
