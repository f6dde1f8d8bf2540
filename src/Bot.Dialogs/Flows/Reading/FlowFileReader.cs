using System.Globalization;

namespace Bot.Dialogs.Flows.Reading;

/// <summary>Reads one flow file into its definition. Holes stand in for what is missing, so that everything else is still checked.</summary>
internal sealed class FlowFileReader(MapReader map, string fileId)
{
    internal static readonly string[] Keys = ["format", "flow", "title", "start", "when_busy", "yields", "aside", "expires", "remind_after", "on_change", "steps"];
    internal static readonly string[] StartKeys = ["commands", "words", "link", "event", "roles", "menu", "menu_for"];

    public FlowDefinition Read()
    {
        map.RefuseOthers("phần đầu tệp", "the head of the file", Keys);
        RequireFormat(map);
        var id = ReadFlowId();
        var title = LocalTextReader.Require(map, "title");
        var start = ReadStart();
        var steps = ReadSteps();
        var shape = FlowShape.Describe(steps);
        var wording = FlowWording.Of(title, start, steps);
        return new FlowDefinition
        {
            Id = id,
            Title = title,
            Start = start,
            WhenBusy = ReadBusyRule(),
            Yields = map.Flag("yields"),
            IsAside = map.Flag("aside"),
            Expires = Duration.Read(map, "expires") ?? FlowPolicy.Expires,
            RemindAfter = Duration.Read(map, "remind_after") ?? FlowPolicy.RemindAfter,
            RestartsOnChange = map.OneOf("on_change", "carry", "restart") == "restart",
            Steps = steps,
            IndexOf = IndexSteps(steps),
            Shape = Fingerprint.Of(shape, Fingerprint.ShapeLength),
            TextFingerprint = Fingerprint.Of(wording, Fingerprint.TextLength),
            Wording = wording,
            Position = map.Position,
        };
    }

    /// <summary>Every file names the grammar it is written in, so that a later reader can upgrade it.</summary>
    public static void RequireFormat(MapReader map)
    {
        if (map.Require("format") is { } format && format is not YamlScalar { Value: "1" })
        {
            var known = FlowPolicy.Format.ToString(CultureInfo.InvariantCulture);
            map.Refuse("format", format.Position, $"phiên bản này chỉ đọc được format: {known}", $"this version reads format: {known} only");
        }
    }

    private string ReadFlowId()
    {
        var id = Names.ReadId(map, "flow", fileId);
        if (id != fileId)
        {
            var at = map.Find("flow")!.Position;
            map.Scope.Error("D020", at, $"\"flow: {id}\" phải trùng tên tệp \"{fileId}\".", $"\"flow: {id}\" must equal the file's name \"{fileId}\".");
        }

        return fileId;
    }

    private BusyRule ReadBusyRule() => map.OneOf("when_busy", "ask", "pause", "replace", "refuse") switch
    {
        "pause" => BusyRule.Pause,
        "replace" => BusyRule.Replace,
        "refuse" => BusyRule.Refuse,
        _ => BusyRule.Ask,
    };

    private FlowStart ReadStart()
    {
        switch (map.Find("start"))
        {
            case null:
                return new FlowStart();
            case YamlMap start:
                var reader = new MapReader(start, map.Scope);
                reader.RefuseOthers("start", StartKeys);
                return new FlowStart
                {
                    Commands = ReadCommands(reader, "commands"),
                    Words = reader.HumanWords("words"),
                    Link = ReadLink(reader),
                    Event = reader.Word("event"),
                    Roles = reader.Words("roles"),
                    Menu = reader.Number("menu", 1, FlowPolicy.MostMenuPlaces),
                    MenuFor = reader.Words("menu_for"),
                    Position = map.KeyPosition("start"),
                };
            case var other:
                map.Refuse("start", other.Position, "cần { commands, words, link, event, roles, menu, menu_for }", "takes { commands, words, link, event, roles, menu, menu_for }");
                return new FlowStart();
        }
    }

    /// <summary>Slash commands: what Telegram accepts, written with or without the slash.</summary>
    public static IReadOnlyList<string> ReadCommands(MapReader map, string key)
    {
        var commands = map.Words(key).Select(c => c.TrimStart('/')).ToList();
        foreach (var command in commands.Where(c => c.Length is 0 or > 32 || !c.All(l => char.IsAsciiLetterLower(l) || char.IsAsciiDigit(l) || l == '_')))
        {
            var vi = $"lệnh \"{command}\" chỉ được gồm a-z, 0-9, _ và dài tối đa 32 ký tự";
            map.Refuse(key, map.Find(key)!.Position, vi, $"the command \"{command}\" may hold a-z, 0-9 and _ only, 32 at most");
        }

        return commands;
    }

    private static string? ReadLink(MapReader map)
    {
        var link = map.Word("link");
        if (link is not null && !link.All(char.IsAsciiLetterLower))
        {
            map.Refuse("link", map.Find("link")!.Position, "chỉ gồm chữ a-z", "takes letters a-z only");
        }

        return link;
    }

    private List<Step> ReadSteps()
    {
        if (map.Require("steps") is not { } node)
        {
            return [];
        }

        if (node is not YamlList { Items.Count: > 0 } list)
        {
            map.Refuse("steps", node.Position, "cần danh sách các bước, mỗi bước bắt đầu bằng \"- id:\"", "takes a list of steps, each beginning with \"- id:\"");
            return [];
        }

        var number = 0;
        return [.. list.Items.Select(i => StepReader.Read(i, map.Scope, $"step-{++number}")).OfType<Step>()];
    }

    private Dictionary<string, int> IndexSteps(List<Step> steps)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < steps.Count; i++)
        {
            foreach (var id in steps[i].Was.Prepend(steps[i].Id))
            {
                if (!index.TryAdd(id, i))
                {
                    var first = steps[index[id]].Position;
                    var vi = $"Mã \"{id}\" đã dùng ở dòng {first.Line} (kể cả trong \"was:\"): hãy đặt mã khác.";
                    map.Scope.Findings.Error("D022", steps[i].Position, steps[i].Id, vi, $"The id \"{id}\" is used at line {first.Line} already (or in \"was:\"): choose another.");
                }
            }
        }

        return index;
    }
}
