namespace Bot.Dialogs.Flows;

/// <summary>Names of the engine's own texts in _common.yaml. All are required; the checker knows this list.</summary>
public static class CommonTextKeys
{
    public const string PickOne = "pick-one";
    public const string PickSome = "pick-some";
    public const string PickedCount = "picked-count";
    public const string NotUnderstood = "not-understood";
    public const string TooManyTries = "too-many-tries";
    public const string StaleButton = "stale-button";
    public const string WelcomeBack = "welcome-back";
    public const string Continue = "continue";
    public const string StartAgain = "start-again";
    public const string FlowUpdated = "flow-updated";
    public const string FlowGone = "flow-gone";
    public const string Expired = "expired";
    public const string BusyOffer = "busy-offer";
    public const string BusyRefuse = "busy-refuse";
    public const string BusySwitch = "busy-switch";
    public const string ResumeOffer = "resume-offer";
    public const string Drop = "drop";
    public const string Cancelled = "cancelled";
    public const string NothingToCancel = "nothing-to-cancel";
    public const string NoWayBack = "no-way-back";
    public const string Menu = "menu";
    public const string HelpDefault = "help-default";
    public const string LanguageChanged = "language-changed";
    public const string NotSupported = "not-supported";
    public const string InternalError = "internal-error";
    public const string StateLost = "state-lost";
    public const string PrivateOnly = "private-only";
    public const string NotAllowed = "not-allowed";
    public const string Notice = "notice";
    public const string NoticeStart = "notice-start";
    public const string Send = "send";
    public const string Edit = "edit";
    public const string NothingGiven = "nothing-given";
    public const string NextPage = "next-page";
    public const string PreviousPage = "previous-page";
    public const string SearchHint = "search-hint";
    public const string NoMatch = "no-match";
    public const string FinishChoice = "finish-choice";
    public const string SharePhone = "share-phone";
    public const string ShareLocation = "share-location";
    public const string ForeignContact = "foreign-contact";
    public const string QrUnreadable = "qr-unreadable";
    public const string Resent = "resent";
    public const string SlowDown = "slow-down";

    public static IReadOnlyList<string> All { get; } =
    [
        PickOne, PickSome, PickedCount, NotUnderstood, TooManyTries, StaleButton, WelcomeBack, Continue, StartAgain, FlowUpdated, FlowGone, Expired, BusyOffer,
        BusyRefuse, BusySwitch, ResumeOffer, Drop, Cancelled, NothingToCancel, NoWayBack, Menu, HelpDefault, LanguageChanged, NotSupported, InternalError,
        StateLost, PrivateOnly, NotAllowed, Notice, NoticeStart, Send, Edit, NothingGiven, NextPage, PreviousPage, SearchHint, NoMatch, FinishChoice,
        SharePhone, ShareLocation, ForeignContact, QrUnreadable, Resent, SlowDown,
    ];
}
