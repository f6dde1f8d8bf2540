using System.Diagnostics;
using System.Globalization;
using System.Text;
using Bot.ChannelTests.Fakes;
using Bot.TestBed;

namespace Bot.ChannelTests.Host;

/// <summary><c>venues import</c> as an office runs it: the real command in a process of its own.</summary>
[Trait("Speed", "slow")]
public sealed class VenueImportCommandTests : IDisposable
{
    private const int Lines = 100_000;
    private const int Broken = 70_000;
    private const long MostMemory = 200L * 1024 * 1024;
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_hundred_thousand_lines_with_one_broken_are_taken_in_and_the_broken_one_is_told()
    {
        await File.WriteAllTextAsync(_folder.File("list.csv"), List(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        var (exit, said, errors, memory) = await RunAsync("import", _folder.File("list.csv"), "--report", _folder.File("report.csv"));

        said.ShouldContain($"{Lines} lines: {Lines - 1} registered, 0 there already, 0 much like another, 1 wrong.");
        exit.ShouldBe(1, "something is left to be corrected");
        errors.ShouldContain(string.Create(CultureInfo.InvariantCulture, $"Line {Broken + 1}"));
        memory.ShouldBeLessThan(MostMemory);
        var report = await File.ReadAllLinesAsync(_folder.File("report.csv"));
        report.Length.ShouldBe(Lines + 1);
        report[Broken].ShouldStartWith(string.Create(CultureInfo.InvariantCulture, $"{Broken + 1},\"cần sửa\""));
        report.Count(l => l.Contains("\"đã đăng ký\"", StringComparison.Ordinal)).ShouldBe(Lines - 1);
    }

    private static string List()
    {
        var built = new StringBuilder("Tên;Loại;Phường;Địa chỉ;Điện thoại;Họ tên\n", 12 * 1024 * 1024);
        string[] communes = ["Phường Hạc Thành", "Phường Hàm Rồng", "Phường Sầm Sơn", "Xã Hà Trung", "Phường Bỉm Sơn"];
        for (var i = 1; i <= Lines; i++)
        {
            built.Append(CultureInfo.InvariantCulture, $"{(i == Broken ? "\"" : string.Empty)}Cửa hàng số {i};chợ dân sinh;{communes[i % communes.Length]};Số {i} đường Mẫu;0710 000 0{i % 100:00};Nguyễn Thị Thử\n");
        }

        return built.ToString();
    }

    private async Task<(int Exit, string Said, string Errors, long Memory)> RunAsync(params string[] arguments)
    {
        var start = Child.DotNet(typeof(Program).Assembly.Location, ["venues", .. arguments]);
        start.WorkingDirectory = ServiceProcess.Repository();
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Storage__ConnectionString"] = $"Data Source={_folder.File("bot.db")}";
        start.Environment["Keys__File"] = _folder.File("keys.json");
        using var child = Child.Start(start);
        var (said, errors) = (child.Output.ReadToEndAsync(), child.Errors.ReadToEndAsync());
        var memory = 0L;
        var ended = child.EndAsync(CancellationToken.None);
        while (await Task.WhenAny(ended, Task.Delay(100)) != ended)
        {
            memory = Math.Max(memory, Peak(child.Id));
        }

        return (await ended, await said, await errors, memory);
    }

    private static long Peak(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").First(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return 1024 * long.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        }
        catch (Exception ended) when (ended is IOException or InvalidOperationException)
        {
            return 0;
        }
    }
}
