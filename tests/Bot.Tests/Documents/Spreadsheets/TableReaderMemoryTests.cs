using Bot.Documents.Spreadsheets;
using Bot.Domain.Spreadsheets;

namespace Bot.Tests.Documents.Spreadsheets;

/// <summary>Tests that measure the memory of the whole process: whatever ran beside them would be measured too.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ProcessMemory
{
    public const string Name = "memory of the process";
}

[Collection(ProcessMemory.Name)]
public sealed class TableReaderMemoryTests
{
    [Fact]
    public async Task A_hundred_thousand_lines_with_one_broken_are_read_within_bounded_memory()
    {
        await using var file = new LongTable(100_000, broken: 70_000);
        var table = ((TableOpening.Opened)await new TableReader().OpenAsync(file, CancellationToken.None)).Table;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var read = 0;
        var faults = new List<TableLine>();
        long most = 0;

        while (await table.ReadAsync(CancellationToken.None) is { } line)
        {
            read++;
            if (line.Fault is not null)
            {
                faults.Add(line);
            }

            most = read % 20_000 == 0 ? Math.Max(most, GC.GetTotalMemory(forceFullCollection: true)) : most;
        }

        read.ShouldBe(100_000);
        faults.ShouldHaveSingleItem().Number.ShouldBe(70_001);
        (most - before).ShouldBeLessThan(2 * 1024 * 1024);
    }
}
