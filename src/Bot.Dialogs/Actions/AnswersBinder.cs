using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using Bot.Dialogs.Conversations;
using Bot.Domain.Residents;

namespace Bot.Dialogs.Actions;

/// <summary>One property of an answers record: the name of the answer, its type and whether it may be missing.</summary>
public sealed record AnswerProperty(string Name, Type Type, bool IsRequired);

/// <summary>Builds the typed answers record by its constructor. Compiled once for each type, so a turn uses no reflection.</summary>
public static class AnswersBinder<TAnswers>
    where TAnswers : class
{
    private static readonly Func<IReadOnlyDictionary<string, Answer>, TAnswers> Build = Compile();

    public static TAnswers Bind(IReadOnlyDictionary<string, Answer> answers) => Build(answers);

    private static Func<IReadOnlyDictionary<string, Answer>, TAnswers> Compile()
    {
        var answers = Expression.Parameter(typeof(IReadOnlyDictionary<string, Answer>));
        var constructor = AnswersBinder.ConstructorOf(typeof(TAnswers));
        var read = typeof(AnswersBinder).GetMethod(nameof(AnswersBinder.Read), BindingFlags.Static | BindingFlags.NonPublic)!;
        var arguments = constructor.GetParameters().Select(p =>
            Expression.Call(read.MakeGenericMethod(p.ParameterType), answers, Expression.Constant(AnswersBinder.AnswerName(p.Name!))));
        return Expression.Lambda<Func<IReadOnlyDictionary<string, Answer>, TAnswers>>(Expression.New(constructor, arguments), answers).Compile();
    }
}

/// <summary>What an answers record asks for; used by the checker.</summary>
public static class AnswersBinder
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static IReadOnlyList<AnswerProperty> PropertiesOf(Type answersType)
    {
        lock (Nullability)
        {
            return [.. ConstructorOf(answersType).GetParameters().Select(p =>
                new AnswerProperty(AnswerName(p.Name!), p.ParameterType, Nullability.Create(p).WriteState != NullabilityState.Nullable))];
        }
    }

    internal static ConstructorInfo ConstructorOf(Type type) =>
        type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(c => !(c.GetParameters() is [var only] && only.ParameterType == type))
            .MaxBy(c => c.GetParameters().Length) ?? throw new InvalidOperationException($"{type.Name} has no constructor");

    internal static string AnswerName(string parameter) => char.ToLowerInvariant(parameter[0]) + parameter[1..];

    internal static T Read<T>(IReadOnlyDictionary<string, Answer> answers, string name)
    {
        if (!answers.TryGetValue(name, out var answer) || answer.IsEmpty)
        {
            return typeof(T).IsValueType && Nullable.GetUnderlyingType(typeof(T)) is null
                ? throw new InvalidOperationException($"the answer '{name}' is missing")
                : default!;
        }

        return (T)Convert(answer, Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T));
    }

    private static object Convert(Answer answer, Type type)
    {
        if (type == typeof(string))
        {
            return answer.Value;
        }

        if (type == typeof(Answer))
        {
            return answer;
        }

        if (type == typeof(int))
        {
            return int.Parse(answer.Value, CultureInfo.InvariantCulture);
        }

        if (type == typeof(long))
        {
            return long.Parse(answer.Value, CultureInfo.InvariantCulture);
        }

        if (type == typeof(bool))
        {
            return answer.Value is "yes" or "true";
        }

        if (type == typeof(DateOnly))
        {
            return DateOnly.ParseExact(answer.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        if (type == typeof(PhoneNumber))
        {
            return PhoneNumber.FromE164(answer.Value);
        }

        if (type == typeof(IReadOnlyList<string>))
        {
            return answer.Items ?? [answer.Value];
        }

        if (type.IsEnum)
        {
            return Enum.GetValues(type).Cast<object>().First(v => KebabCase.Of(v.ToString()!) == answer.Value);
        }

        throw new InvalidOperationException($"no answer can become a {type.Name}");
    }
}
