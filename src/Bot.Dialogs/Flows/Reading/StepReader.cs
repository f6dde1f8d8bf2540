namespace Bot.Dialogs.Flows.Reading;

/// <summary>Reads one step: its verb decides which keys it takes.</summary>
internal sealed class StepReader
{
    private readonly MapReader _map;
    private readonly string _id;

    private StepReader(MapReader map, string id)
    {
        _map = map;
        _id = id;
    }

    public static Step? Read(YamlNode node, ReadScope scope, string fallbackId)
    {
        if (node is not YamlMap map)
        {
            scope.Error("D005", node.Position, "Mỗi bước viết: - id: tên-bước, rồi các từ khóa.", "Each step is written: - id: step-name, then its keys.");
            return null;
        }

        var word = map.Entries.FirstOrDefault(e => e.Key.Value == "id")?.Value as YamlScalar;
        var reader = new MapReader(map, scope with { Step = word?.Value });
        var id = Names.ReadId(reader, "id", fallbackId);
        return new StepReader(reader, id).Read();
    }

    private Step Read()
    {
        var verbs = StepKeys.Verbs.Where(_map.Has).ToList();
        if (verbs is not [var verb])
        {
            var list = string.Join(", ", StepKeys.Verbs);
            var found = verbs.Count == 0 ? ("chưa có", "has none") : ($"có {string.Join(", ", verbs)}", $"has {string.Join(", ", verbs)}");
            _map.Scope.Error("D021", _map.Position, $"Mỗi bước có đúng một trong: {list}; bước này {found.Item1}.", $"A step has exactly one of {list}; this one {found.Item2}.");
            _map.RefuseOthers("một bước", "a step", StepKeys.All);
            return WithPassing(new UnreadableStep { Id = _id, Position = _map.Position });
        }

        RefuseOtherKeys(verb, StepKeys.ByVerb[verb]);
        return WithPassing(ReadVerb(verb));
    }

    private void RefuseOtherKeys(string verb, IReadOnlyList<string> known)
    {
        var ofOthers = _map.Keys.Where(k => !known.Contains(k) && StepKeys.All.Contains(k)).ToList();
        foreach (var key in ofOthers)
        {
            _map.Scope.Error("D004", _map.KeyPosition(key), $"Bước {verb} không dùng \"{key}:\".", $"The {verb} step takes no \"{key}:\".");
        }

        _map.RefuseOthers($"bước {verb}", $"the {verb} step", [.. known, .. ofOthers]);
    }

    private Step ReadVerb(string verb) => verb switch
    {
        "say" => new SayStep { Id = _id, Position = _map.Position, Text = LocalTextReader.Require(_map, "say") },
        "ask" => WithAnswer(ReadAsk()),
        "choose" => WithAnswer(ReadChoose()),
        "review" => WithQuestion(new ReviewStep { Id = _id, Position = _map.Position, Text = QuestionText(), Answers = ReviewedAnswers() }),
        "run" => new RunStep { Id = _id, Position = _map.Position, Action = Required("run") },
        "call" => new CallStep { Id = _id, Position = _map.Position, Flow = Required("call") },
        _ => new EndStep
        {
            Id = _id, Position = _map.Position, Outcome = Names.ReadId(_map, "end", "done"), Text = LocalTextReader.Find(_map, "text"), Offer = _map.Words("offer"),
        },
    };

    private AskStep ReadAsk() => new()
    {
        Id = _id, Position = _map.Position, Text = QuestionText(), Save = SaveName(), AnswerType = Required("ask"), Buttons = OptionReader.ReadButtons(_map),
    };

    private ChooseStep ReadChoose()
    {
        var many = _map.OneOf("choose", "one", "many") == "many";
        var (options, source) = OptionReader.Read(_map);
        return new ChooseStep
        {
            Id = _id, Position = _map.Position, Text = QuestionText(), Save = SaveName(), IsMany = many, Options = options, Source = source,
        };
    }

    private Step WithPassing(Step step) => step with
    {
        Was = FormerIds(),
        Next = NextReader.Read(_map),
        SkipWhen = ConditionReader.Find(_map, "skip_when"),
        Help = LocalTextReader.Find(_map, "help"),
        IsBarrier = _map.Flag("barrier"),
        Attach = _map.Word("attach"),
    };

    private QuestionStep WithQuestion(QuestionStep step) => step with
    {
        Else = LocalTextReader.Find(_map, "else"),
        Label = LocalTextReader.Find(_map, "label"),
        Tries = _map.Number("tries", 1, FlowPolicy.MostTries) ?? FlowPolicy.Tries,
        OnFail = _map.Word("on_fail"),
        IsOptional = _map.Flag("optional"),
        IsSensitive = _map.Flag("sensitive"),
        Columns = _map.Number("columns", 1, FlowPolicy.MostColumns) ?? 0,
    };

    private QuestionStep WithAnswer(AnsweredStep step) => WithQuestion(step with { Checks = CheckReader.Read(_map), Prefill = _map.Word("prefill") });

    private string Required(string key) => _map.Word(key) ?? string.Empty;

    private LocalText QuestionText() => LocalTextReader.Require(_map, "text");

    private string SaveName()
    {
        if (!_map.Has("save"))
        {
            _map.Scope.Error("D023", _map.Position, "Câu hỏi cần \"save: tên\" để giữ câu trả lời.", "A question needs \"save: name\" to keep its answer.");
            return string.Empty;
        }

        var name = _map.Word("save") ?? string.Empty;
        Names.RequireAnswerName(_map, "save", name);
        return name;
    }

    private IReadOnlyList<string> ReviewedAnswers()
    {
        var answers = _map.Words("review");
        if (answers.Count == 0 && _map.Find("review") is YamlList { Items.Count: 0 } list)
        {
            _map.Refuse("review", list.Position, "cần ít nhất một câu trả lời", "takes at least one answer");
        }

        return answers;
    }

    private IReadOnlyList<string> FormerIds()
    {
        var former = _map.Words("was");
        foreach (var id in former.Where(id => !Names.IsId(id)))
        {
            _map.Refuse("was", _map.Find("was")!.Position, $"\"{id}\" không phải mã bước", $"\"{id}\" is no step id");
        }

        return former;
    }
}
