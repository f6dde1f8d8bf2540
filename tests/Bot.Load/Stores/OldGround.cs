using System.Diagnostics;
using System.Globalization;
using Bot.TestBed;

namespace Bot.Load.Stores;

/// <summary>A PostgreSQL that an earlier version of the program made and seeded, with the schema of its time.</summary>
internal sealed class OldGround(string tree) : PostgresGround
{
    protected override async Task FillAsync(SeedPlan plan)
    {
        var program = Path.Combine(tree, "artifacts", "bin", "Bot.Benchmarks", "release", "Bot.Benchmarks.dll");
        using var seed = Process.Start(new ProcessStartInfo("dotnet", [program, "yardstick-seed", Folder, Number(plan.Chats), Number(plan.Venues), Number(SeededResidents.FirstChat), Server.To(Template)]))!;
        await seed.WaitForExitAsync();
        if (seed.ExitCode != 0)
        {
            throw new InvalidOperationException($"the seed of the earlier version ended with {seed.ExitCode}");
        }
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
