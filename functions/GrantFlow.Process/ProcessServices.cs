using GrantFlow.Process.Access;
using GrantFlow.Process.Delivery;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Journeys;
using GrantFlow.Process.Messages;
using GrantFlow.Process.Privacy;
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
        .AddSingleton<EffectPerformer>()
        .AddSingleton<Indexer>()
        .AddSingleton<IndexRebuild>()
        .AddSingleton<MessageDesk>()
        .AddSingleton<MessageComposer>()
        .AddSingleton<DeliveryDesk>()
        .AddSingleton<AddressGuard>()
        .AddSingleton<AddressDesk>()
        .AddSingleton<Resending>()
        .AddSingleton<UnknownSends>()
        .AddSingleton<LinkDesk>()
        .AddSingleton<LinkRenewal>()
        .AddSingleton<RateLimits>()
        .AddSingleton<CodePost>()
        .AddSingleton<CodeDesk>()
        .AddSingleton<PassDesk>()
        .AddSingleton<Papers>()
        .AddSingleton<Filing>()
        .AddSingleton<MouDesk>()
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
