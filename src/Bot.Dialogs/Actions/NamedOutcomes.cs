namespace Bot.Dialogs.Actions;

/// <summary>
/// What typed actions share that does not need their types at compile time: code of a generic class is compiled again for each enum,
/// which made up a third of all that was compiled at the start.
/// </summary>
public abstract class NamedOutcomes : DialogAction
{
    /// <exception cref="ArgumentException">The enum does not count from 0 without a gap in whole numbers of 32 bits.</exception>
    protected NamedOutcomes(Type answers, Type outcomes)
    {
        var values = Enum.GetValuesAsUnderlyingType(outcomes);
        for (var i = 0; i < values.Length; i++)
        {
            if (values.GetValue(i) is not int value || value != i)
            {
                throw new ArgumentException($"The outcomes {outcomes.Name} must count from 0 without a gap, as int.", nameof(outcomes));
            }
        }

        AnswersType = answers;
        Outcomes = Array.ConvertAll(Enum.GetNames(outcomes), KebabCase.Of);
    }

    public sealed override Type AnswersType { get; }

    public sealed override IReadOnlyList<string> Outcomes { get; }
}
