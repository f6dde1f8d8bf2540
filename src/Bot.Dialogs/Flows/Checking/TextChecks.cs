using Bot.Dialogs.Flows.Reading;

namespace Bot.Dialogs.Flows.Checking;

/// <summary>D050–D052: placeholders and conditions name what exists, the same in both languages, and not before it can be there.</summary>
internal static class TextChecks
{
    public static void Run(FlowScope scope, FlowWalk walk)
    {
        CheckTitle(scope);
        for (var i = 0; i < scope.Graph.Count; i++)
        {
            var step = scope.Flow.Steps[i];
            var onTheWay = TargetsWithWords(step.Next).ToDictionary(t => t.Say!, ByReference);
            foreach (var (_, text) in StepTexts.Of(step))
            {
                var at = i;
                Func<string, Presence> presence = onTheWay.TryGetValue(text, out var target) ? name => walk.On(target, name) : name => walk.At(at, name);
                CheckText(scope, step, text, walk.IsComplete ? presence : null);
            }

            CheckAttachment(scope, walk, i);
        }

        CheckConditions(scope);
    }

    /// <summary>Two equal words on the way to two steps are still two.</summary>
    private static IEqualityComparer<LocalText> ByReference => ReferenceEqualityComparer.Instance;

    public static IEnumerable<string> NamesIn(LocalText text) => text.Vi.Parts.Concat(text.En.Parts).Select(p => p.Name).OfType<string>().Distinct();

    /// <summary>D051: what one language names and the other does not is mostly a forgotten half.</summary>
    public static void CheckSameNames(FindingList findings, string? step, LocalText text)
    {
        var vi = text.Vi.Parts.Select(p => p.Name).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var en = text.En.Parts.Select(p => p.Name).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (text.Vi.Source.Length > 0 && text.En.Source.Length > 0 && !vi.SetEquals(en))
        {
            var list = string.Join(", ", vi.Except(en).Concat(en.Except(vi)).Select(n => $"{{{n}}}"));
            findings.Warn("D051", text.Position, step, $"Chỉ một ngôn ngữ có {list}.", $"Only one language has {list}.");
        }
    }

    private static IEnumerable<Target> TargetsWithWords(NextRule next) => (next switch
    {
        NextRule.To to => [to.Target],
        NextRule.ByOutcome by => by.Targets.Values,
        NextRule.ByCondition by => by.Targets.Select(t => t.Target),
        _ => Enumerable.Empty<Target>(),
    }).Where(t => t.Say is not null);

    /// <summary>A title stands in the menu, before anything was asked.</summary>
    private static void CheckTitle(FlowScope scope)
    {
        foreach (var name in NamesIn(scope.Flow.Title))
        {
            var vi = $"Tiêu đề không được có chỗ điền {{{name}}}: nó hiện ở trang chính trước khi hỏi.";
            scope.Error("D050", scope.Flow.Title.Position, null, vi, $"A title may not hold {{{name}}}: it stands in the menu before anything is asked.");
        }
    }

    private static void CheckText(FlowScope scope, Step step, LocalText text, Func<string, Presence>? presence)
    {
        CheckSameNames(scope.Findings, step.Id, text);
        foreach (var name in NamesIn(text))
        {
            if (!scope.Names.IsKnown(name))
            {
                var hint = Nearest.Hint(name, scope.Names.All);
                scope.Error("D050", text.Position, step, $"Không biết chỗ điền {{{name}}}.{hint.Vi}", $"Nothing gives {{{name}}}.{hint.En}");
            }
            else if (presence?.Invoke(name).HasFlag(Presence.Unset) == true)
            {
                var vi = $"Có lối đi tới đây mà {{{name}}} chưa có giá trị: hỏi trước, hoặc tách câu theo điều kiện.";
                scope.Error("D052", text.Position, step, vi, $"A way leads here on which {{{name}}} has no value yet: ask first, or split the text by a condition.");
            }
        }
    }

    private static void CheckAttachment(FlowScope scope, FlowWalk walk, int index)
    {
        var step = scope.Flow.Steps[index];
        if (step.Attach is not { } name)
        {
            return;
        }

        if (!scope.Names.Saves.Contains(name) && !scope.Names.IsPut(name))
        {
            var hint = Nearest.Hint(name, scope.Names.All);
            scope.Error("D050", step.Position, step, $"Không nơi nào đưa ra tệp \"{name}\" cho \"attach:\".{hint.Vi}", $"Nothing gives the file \"{name}\" for \"attach:\".{hint.En}");
        }
        else if (walk.IsComplete && walk.At(index, name).HasFlag(Presence.Unset))
        {
            scope.Error("D052", step.Position, step, $"Có lối đi tới đây mà tệp \"{name}\" chưa có.", $"A way leads here on which the file \"{name}\" is not there yet.");
        }
    }

    private static void CheckConditions(FlowScope scope)
    {
        foreach (var step in scope.Flow.Steps)
        {
            var conditions = ((step.Next as NextRule.ByCondition)?.Targets.Select(t => t.When) ?? []).Append(step.SkipWhen).OfType<Condition>();
            foreach (var condition in conditions)
            {
                foreach (var test in condition.AnyOf.SelectMany(g => g))
                {
                    CheckTest(scope, step, condition, test);
                }
            }
        }
    }

    private static void CheckTest(FlowScope scope, Step step, Condition condition, ConditionTest test)
    {
        if (!scope.Names.IsKnown(test.Name))
        {
            var hint = Nearest.Hint(test.Name, scope.Names.All);
            scope.Error("D050", condition.Position, step, $"Điều kiện dùng \"{test.Name}\" mà không nơi nào đưa ra.{hint.Vi}", $"The condition tests \"{test.Name}\", which nothing gives.{hint.En}");
        }

        var choices = scope.Names.Saves[test.Name].OfType<ChooseStep>().ToList();
        if (choices.Count == 0 || choices.Any(c => c.Source is not null) || choices.Count < scope.Names.Saves[test.Name].Count() || scope.Names.IsPut(test.Name))
        {
            return;
        }

        var known = choices.SelectMany(c => c.Options).Select(o => o.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var value in test.Values.Where(v => !known.Contains(v)))
        {
            var hint = Nearest.Hint(value, known);
            scope.Error("D042", condition.Position, step, $"\"{test.Name}\" không có lựa chọn \"{value}\".{hint.Vi}", $"\"{test.Name}\" has no option \"{value}\".{hint.En}");
        }

        if (test.Kind == ConditionKind.Is && choices.Any(c => c.IsMany) && test.Values.Count > 0)
        {
            var vi = $"\"{test.Name}\" có thể chọn nhiều: viết {{ {test.Name}: {{ has: … }} }}.";
            scope.Error("D042", condition.Position, step, vi, $"\"{test.Name}\" may hold several: write {{ {test.Name}: {{ has: … }} }}.");
        }
    }
}
