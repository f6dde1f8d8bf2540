using Bot.Host.CommandLine;
using Bot.Host.Startup;

return await CommandLineRunner.RunAsync(args, BotProgram.Verbs());
