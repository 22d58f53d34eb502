using System.Text.Json.Nodes;
using GrantFlow.Process.Packs;

namespace GrantFlow.Process.Tests.Packs;

/// <summary>One for each way in which <c>pack.json</c> can be wrong: the file, the place and the remedy are named.</summary>
public class BadPackTests
{
    private static readonly SamplePack Shipped = SamplePack.Shipped;

    internal static void AssertProblem(SamplePack pack, string file, string place, string message, string remedy)
    {
        var reading = pack.Read();
        Assert.Null(reading.Pack);
        Assert.Contains(reading.Problems, problem =>
            problem.File == file && problem.Place == place
            && problem.Message.Contains(message, StringComparison.Ordinal) && problem.Remedy.Contains(remedy, StringComparison.Ordinal));
    }

    private static void AssertMain(Action<JsonNode> edit, string place, string message, string remedy) =>
        AssertProblem(Shipped.EditMain(edit), "pack.json", place, message, remedy);

    [Fact]
    public void Given_broken_JSON_When_read_Then_the_line_is_named() =>
        AssertProblem(Shipped.Replace("pack.json", "\"grantYear\": \"2026-27\",", "\"grantYear\": \"2026-27\""),
            "pack.json", "line 6", "cannot be read as JSON", "missing comma");

    [Fact]
    public void Given_a_member_twice_When_read_Then_it_is_named() =>
        AssertProblem(Shipped.Replace("forms/claim.json", "\"id\": \"claim\",", "\"id\": \"claim\",\n  \"id\": \"claim\","),
            "forms/claim.json", "", "'id'", "written twice");

    [Fact]
    public void Given_an_unknown_member_When_read_Then_it_is_refused() =>
        AssertMain(pack => pack["award"]!["colour"] = "green", "award.colour", "‘colour’ is not known", "schema");

    [Fact]
    public void Given_a_missing_member_When_read_Then_it_is_named() =>
        AssertMain(pack => pack.AsObject().Remove("funder"), "funder", "missing", "Add it");

    [Theory]
    [InlineData("prefix", "Contact", "publication.prefix", "no prefix of 360Giving", "360Giving gave you")]
    [InlineData("prefix", "360G-two words", "publication.prefix", "no prefix of 360Giving", "360Giving gave you")]
    public void Given_a_wrong_prefix_When_checked_Then_it_is_named(string member, string text, string place, string message, string remedy) =>
        AssertMain(pack => pack["publication"]![member] = text, place, message, remedy);

    [Fact]
    public void Given_a_funder_without_an_identifier_When_checked_Then_the_form_is_shown() =>
        AssertMain(pack => pack["publication"]!["funder"]!["id"] = "Contact", "publication.funder.id", "no organisation identifier", "GB-CHC-");

    [Theory]
    [InlineData("CC BY 4.0")]
    [InlineData("http://creativecommons.org/licenses/by/4.0/")]
    public void Given_a_licence_without_an_address_When_checked_Then_it_is_asked_for(string url) =>
        AssertMain(pack => pack["publication"]!["licence"]!["url"] = url, "publication.licence.url", "not the address of a licence", "https://");

    [Fact]
    public void Given_text_for_a_number_When_read_Then_it_is_named() =>
        AssertMain(pack => pack["award"]!["ceilingPence"] = "17500", "award.ceilingPence", "‘17500’ is not a whole number", "pence");

    [Fact]
    public void Given_an_unknown_word_When_read_Then_the_known_ones_are_offered() =>
        AssertMain(pack => pack["gates"]!["award"]![0] = "fullMoon", "gates.award[0]", "‘fullMoon’", "mouComplete");

    [Fact]
    public void Given_an_unknown_moment_When_read_Then_the_known_ones_are_offered() =>
        AssertMain(pack => pack["obligations"]!["claim"]!["due"]!["on"] = "christmas", "obligations.claim.due.on", "‘christmas’", "claimsClose");

    [Fact]
    public void Given_a_date_in_words_When_read_Then_the_form_is_shown() =>
        AssertMain(pack => pack["timetable"]!["claimsClose"] = "20 November", "timetable.claimsClose", "‘20 November’", "2026-06-26T17:00");

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public void Given_a_share_outside_1_to_99_When_checked_Then_it_is_refused(int percent) =>
        AssertMain(pack => pack["award"]!["firstTranchePercent"] = percent, "award.firstTranchePercent", $"{percent} per cent", "from 1 to 99");

    [Fact]
    public void Given_a_ceiling_of_nothing_When_checked_Then_it_is_refused() =>
        AssertMain(pack => pack["award"]!["ceilingPence"] = 0, "award.ceilingPence", "£0", "in pence");

    [Fact]
    public void Given_an_id_of_another_year_When_checked_Then_it_is_refused() =>
        AssertMain(pack => pack["id"] = "dfe-participation/2025-26", "id", "grant year", "/2026-27");

    [Fact]
    public void Given_a_grant_year_that_is_none_When_checked_Then_it_is_refused() =>
        AssertMain(pack => pack["grantYear"] = "2026-28", "grantYear", "‘2026-28’", "2026-27");

    [Fact]
    public void Given_claims_that_close_before_they_open_When_checked_Then_both_are_named() =>
        AssertMain(pack => pack["timetable"]!["claimsClose"] = "2026-09-30T17:00", "timetable.claimsClose", "not after claimsOpen", "Move claimsClose");

    [Fact]
    public void Given_quarters_out_of_order_When_checked_Then_the_quarter_is_named() =>
        AssertMain(pack => pack["timetable"]!["quarterEnds"]![2] = "2026-08-31", "timetable.quarterEnds[2]", "Quarter 3", "in order");

    [Fact]
    public void Given_sending_hours_that_end_first_When_checked_Then_they_are_refused() =>
        AssertMain(pack => pack["sendingHours"]!["until"] = "09:00", "sendingHours.until", "before it begins", "later in the day");

    [Fact]
    public void Given_a_year_without_bank_holidays_When_checked_Then_the_year_is_named() =>
        AssertMain(pack => pack["bankHolidays"] = new JsonArray([.. pack["bankHolidays"]!.AsArray().Select(day => (string)day!).Where(day => !day.StartsWith("2027", StringComparison.Ordinal)).Select(day => (JsonNode)day)]),
            "bankHolidays", "2027 has 0 bank holidays", "Add those");

    [Fact]
    public void Given_a_bank_holiday_at_a_weekend_When_checked_Then_the_substitute_is_asked_for() =>
        AssertMain(pack => pack["bankHolidays"]!.AsArray().Add("2026-12-26"), "bankHolidays", "Saturday 26 December 2026", "substitute");

    [Fact]
    public void Given_a_missing_obligation_When_checked_Then_it_is_named() =>
        AssertMain(pack => pack["obligations"]!.AsObject().Remove("reportReview"), "obligations.reportReview", "no rule", "ladder");

    [Fact]
    public void Given_ladder_steps_out_of_order_When_checked_Then_the_step_is_named() =>
        AssertMain(pack => pack["obligations"]!["report"]!["ladder"]![2]!["workingDays"] = -5, "obligations.report.ladder[2]", "before the step above it", "in order");

    [Fact]
    public void Given_the_same_step_twice_When_checked_Then_it_is_named() =>
        AssertMain(pack => pack["obligations"]!["report"]!["ladder"]!.AsArray().Insert(1, pack["obligations"]!["report"]!["ladder"]![0]!.DeepClone()),
            "obligations.report.ladder[1]", "twice", "one step");

    [Fact]
    public void Given_a_step_for_nobody_When_checked_Then_it_is_named() =>
        AssertMain(pack => pack["obligations"]!["award"]!["ladder"]![0]!["to"] = new JsonArray(), "obligations.award.ladder[0].to", "nobody", "role");

    [Fact]
    public void Given_no_ladder_When_checked_Then_it_is_refused() =>
        AssertMain(pack => pack["obligations"]!["award"]!["ladder"] = new JsonArray(), "obligations.award.ladder", "Nobody is ever reminded", "at least one");

    [Fact]
    public void Given_a_reminder_before_the_task_opens_When_checked_Then_it_is_named() =>
        AssertMain(pack => pack["obligations"]!["bankDetails"]!["ladder"]![0]!["workingDays"] = -10, "obligations.bankDetails.ladder[0]", "not open yet", "closer to the deadline");

    [Fact]
    public void Given_a_step_after_the_lapse_When_checked_Then_it_is_named() =>
        AssertMain(pack => pack["obligations"]!["claim"]!["ladder"]![5]!["workingDays"] = 1, "obligations.claim.ladder[5]", "has lapsed", "before the lapse");

    [Fact]
    public void Given_a_step_with_an_unknown_message_When_checked_Then_it_is_named() =>
        AssertMain(pack => pack["obligations"]!["claim"]!["ladder"]![0]!["template"] = "shout", "obligations.claim.ladder[0].template", "no message ‘shout’", "messages/shout.md");

    [Fact]
    public void Given_a_step_with_a_message_of_another_occasion_When_checked_Then_it_is_refused() =>
        AssertMain(pack => pack["obligations"]!["claim"]!["ladder"]![0]!["template"] = "report-opens", "obligations.claim.ladder[0].template", "more than a ladder knows", "reminder");

    [Fact]
    public void Given_a_claim_that_waits_for_all_reports_When_checked_Then_it_can_never_open_in_time() =>
        AssertMain(pack => pack["gates"]!["claim"]!.AsArray().Add("reportsSettled"), "gates.claim[1]", "9am on Thursday 1 April 2027 at the soonest", "mend the timetable");

    [Fact]
    public void Given_a_first_payment_that_waits_for_monitoring_When_a_hard_claim_follows_Then_it_can_never_open_in_time() =>
        AssertMain(pack => pack["gates"]!["payFirst"]!.AsArray().Add("monitoringApproved"), "gates.payFirst[2]", "never open in time", "Take ‘monitoringApproved’ out");

    [Fact]
    public void Given_an_award_that_waits_for_its_own_payment_When_checked_Then_it_can_never_open() =>
        AssertMain(pack => pack["gates"]!["award"]!.AsArray().Add("firstTranchePaid"), "gates.award[1]", "opens only by payFirst", "Take ‘firstTranchePaid’ out");

    [Fact]
    public void Given_a_gate_twice_When_checked_Then_it_is_named() =>
        AssertMain(pack => pack["gates"]!["award"]!.AsArray().Add("mouComplete"), "gates.award[1]", "twice", "Take one out");

    [Fact]
    public void Given_several_mistakes_When_read_Then_all_of_them_come_at_once()
    {
        var reading = Shipped
            .EditMain(pack =>
            {
                pack["colour"] = "green";
                pack["award"]!["notBefore"] = "soon";
                pack["gates"]!["claim"]![0] = "fullMoon";
            })
            .Replace("forms/report.json", "\"longText\"", "\"essay\"")
            .Without("messages/reminder.md")
            .Read();
        Assert.Equal(
            ["award.notBefore", "colour", "gates.claim[0]"],
            reading.Problems.Where(problem => problem.File == "pack.json").Select(problem => problem.Place).Order(StringComparer.Ordinal));
        Assert.Contains(reading.Problems, problem => problem.File == "forms/report.json");
        Assert.Contains(reading.Problems, problem => problem.File == "messages/reminder.md");
    }
}
