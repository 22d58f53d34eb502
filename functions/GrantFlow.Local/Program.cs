return await GrantFlow.Local.Commands.CommandLine.RunAsync(args, Console.Out, Console.Error);
