using System.Collections.Immutable;
using GrantFlow.Core.Forms;

namespace GrantFlow.Process.Packs;

internal sealed record PlacedQuestion(Question Question, string Place);

/// <param name="Position">How many questions come before what depends on it.</param>
internal sealed record PlacedCondition(Condition Condition, string Place, int Position);

/// <summary>A form's questions and conditions with their places in the file.</summary>
internal sealed class FormWalk
{
    public FormWalk(Form form)
    {
        var questions = ImmutableArray.CreateBuilder<PlacedQuestion>();
        var conditions = ImmutableArray.CreateBuilder<PlacedCondition>();
        var names = ImmutableArray.CreateBuilder<(string Name, string Place)>();
        for (var i = 0; i < form.Sections.Length; i++)
        {
            var (section, place) = (form.Sections[i], $"sections[{i}]");
            names.Add((section.Id, $"{place}.id"));
            Note(section.ShowWhen, place, questions.Count);
            for (var j = 0; j < section.Questions.Length; j++)
            {
                var (question, at) = (section.Questions[j], $"{place}.questions[{j}]");
                names.Add((question.Id, $"{at}.id"));
                Note(question.ShowWhen, at, questions.Count);
                questions.Add(new PlacedQuestion(question, at));
            }
        }

        (Questions, Conditions, Names) = (questions.ToImmutable(), conditions.ToImmutable(), names.ToImmutable());

        void Note(Condition? condition, string place, int position)
        {
            if (condition is not null)
                conditions.Add(new PlacedCondition(condition, $"{place}.showWhen", position));
        }
    }

    public ImmutableArray<PlacedQuestion> Questions { get; }

    public ImmutableArray<PlacedCondition> Conditions { get; }

    public ImmutableArray<(string Name, string Place)> Names { get; }
}
