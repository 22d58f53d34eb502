using GrantFlow.Benchmarks;
using GrantFlow.Local.Packs;
using GrantFlow.Process.Packs;

// Each race prints a ratio and its limit; the exit status is 1 where any is over it. Run it in Release on a quiet machine.
var pack = PackReader.Read(PackFolder.Read(Path.Combine(AppContext.BaseDirectory, "programmes", "dfe-participation", "2026-27"))).Pack!;

using var commits = new CommitRace(pack);
var within = await commits.Race.RunAsync();

within &= await new MessageRace(pack).Race.RunAsync();

await using var pages = new PageRace(pack);
within &= await (await pages.ReadyAsync()).RunAsync();

return within ? 0 : 1;
