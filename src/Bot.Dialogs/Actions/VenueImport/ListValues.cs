namespace Bot.Dialogs.Actions.VenueImport;

/// <summary>Values that go from looking a list through to registering it.</summary>
internal static class ListValues
{
    /// <summary>The key under which the file lies until it is confirmed.</summary>
    internal const string Key = "importKey";

    internal const string Problem = "importProblem";
    internal const string Summary = "importSummary";
    internal const string Report = "importReport";
    internal const string Good = "importGood";
    internal const string WithTwins = "importWithTwins";
    internal const string Done = "importDone";
    internal const string Labels = "importLabels";
}
