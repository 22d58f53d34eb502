using GrantFlow.Process.Access;
using GrantFlow.Process.CaseFiles;
using GrantFlow.Process.Delivery;
using GrantFlow.Process.Digests;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Exports;
using GrantFlow.Process.Exports.Awards;
using GrantFlow.Process.Exports.National;
using GrantFlow.Process.Exports.Register;
using GrantFlow.Process.Journeys;
using GrantFlow.Process.Messages;
using GrantFlow.Process.Privacy;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Records;
using GrantFlow.Process.Running;
using Microsoft.Extensions.DependencyInjection;

namespace GrantFlow.Process;

/// <summary>The use cases. The host adds an adapter for every port, <see cref="IProgrammes"/>, <see cref="SiteOptions"/> and a <see cref="TimeProvider"/>.</summary>
public static class ProcessServices
{
    public static IServiceCollection AddGrantFlowProcess(this IServiceCollection services) => services
        .AddSingleton<Ledger>()
        .AddSingleton<Running.ForumYears>()
        .AddSingleton<GrantYears>()
        .AddSingleton<Advancer>()
        .AddSingleton<Invitations>()
        .AddSingleton<QuarterReturns>()
        .AddSingleton<EffectPerformer>()
        .AddSingleton<Indexer>()
        .AddSingleton<IndexRebuild>()
        .AddSingleton<FigureKeeper>()
        .AddSingleton<AwardList>()
        .AddSingleton<RegisterList>()
        .AddSingleton<NationalReturn>()
        .AddSingleton<CaseTexts>()
        .AddSingleton<CaseFileWriter>()
        .AddSingleton<MessageDesk>()
        .AddSingleton<Dispatch>()
        .AddSingleton<StaffBaskets>()
        .AddSingleton<DigestHours>()
        .AddSingleton<DigestJudge>()
        .AddSingleton<DigestLines>()
        .AddSingleton<DigestComposer>()
        .AddSingleton<DigestRound>()
        .AddSingleton<DigestDesk>()
        .AddSingleton<WeeklyRound>()
        .AddSingleton<WeeklySurveys>()
        .AddSingleton<MessageComposer>()
        .AddSingleton<DeliveryDesk>()
        .AddSingleton<AddressGuard>()
        .AddSingleton<AddressDesk>()
        .AddSingleton<Signatories>()
        .AddSingleton<Resending>()
        .AddSingleton<UnknownSends>()
        .AddSingleton<Whereabouts>()
        .AddSingleton<LinkDesk>()
        .AddSingleton<LinkRenewal>()
        .AddSingleton<RateLimits>()
        .AddSingleton<CodePost>()
        .AddSingleton<CodeDesk>()
        .AddSingleton<PassDesk>()
        .AddSingleton<Papers>()
        .AddSingleton<Filing>()
        .AddSingleton<Scanning>()
        .AddSingleton<MouDesk>()
        .AddSingleton<MouRegistry>()
        .AddSingleton<MouCopies>()
        .AddSingleton<SealDesk>()
        .AddSingleton<Anchoring.Anchor>()
        .AddSingleton<Anchoring.RootMail>()
        .AddSingleton<Verifying.MouCheck>()
        .AddSingleton<ISealer, PdfSealer>()
        .AddSingleton<FormDesk>()
        .AddSingleton<SigningDesk>()
        .AddSingleton<PeopleDesk>()
        .AddSingleton<AuthorityDomains>()
        .AddSingleton<BankDesk>()
        .AddSingleton<PlanDesk>()
        .AddSingleton<PersonFiles>()
        .AddSingleton<PersonArchive>()
        .AddSingleton<DocumentErasing>()
        .AddSingleton<Erasing>()
        .AddSingleton<Retention>();
}
