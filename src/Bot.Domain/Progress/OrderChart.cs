using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Domain.Privacy;
using Bot.Domain.Records;
using Bot.Domain.Reports.Printing;
using Bot.Domain.Residents;

namespace Bot.Domain.Progress;

/// <summary>Keeps what a small chart shows, for a day; the picture is drawn when it is sent.</summary>
public sealed partial class OrderChart(ISecretSource secrets)
{
    /// <summary>Keys of such files begin with it; what follows is secret.</summary>
    public const string KeyPrefix = "file/chart/";

    /// <summary>Own choice: as the tables of reports.</summary>
    public static readonly TimeSpan OrderLife = TimeSpan.FromHours(24);

    public async ValueTask<StoredFile> ExecuteAsync(DomainTurn turn, ResidentId owner, BarChart chart, CancellationToken ct)
    {
        var written = JsonSerializer.SerializeToUtf8Bytes(chart, ChartJson.Default.BarChart);
        var file = new StoredFile(KeyPrefix + secrets.Token(), owner, "tien-do.png", "image/png", written, turn.Now + OrderLife);
        await turn.Records.Files.SaveAsync(file, ct);
        return file;
    }

    public static BarChart Read(ReadOnlySpan<byte> written) => JsonSerializer.Deserialize(written, ChartJson.Default.BarChart) ?? throw new FormatException("the order of a chart is empty");

    [JsonSerializable(typeof(BarChart))]
    private sealed partial class ChartJson : JsonSerializerContext;
}
