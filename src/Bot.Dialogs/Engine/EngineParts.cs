using Bot.Dialogs.Actions;
using Bot.Dialogs.Flows.Checking;
using Microsoft.Extensions.Logging;

namespace Bot.Dialogs.Engine;

/// <summary>The parts of the engine, put together once; they know each other through it.</summary>
internal sealed class EngineParts
{
    public EngineParts(DialogCatalog catalog, IReadOnlyList<IStartReader> startReaders, IReadOnlyList<IRoleSource> roles, ILogger log)
    {
        Catalog = catalog;
        StartReaders = startReaders;
        Log = log;
        Texts = new TextRenderer(catalog);
        Questions = new Questions(Texts, catalog);
        EngineQuestions = new EngineQuestions(Texts);
        Home = new Home(EngineQuestions, roles);
        CarryOver = new CarryOver(Texts, catalog, log);
        Closing = new Closing(Texts, EngineQuestions);
        Choices = new ChoiceReader(catalog);
        Reader = new AnswerReader(catalog, Choices);
        Runner = new StepRunner(this);
        Answering = new Answering(this);
        Reshow = new Reshow(this);
        Starter = new FlowStarter(this);
        Commands = new CommandRunner(this);
        Words = new WordReader(this);
        EngineAnswers = new EngineAnswers(this);
        Idle = new IdleTurn(this);
        Person = new PersonTurn(this);
        Buttons = new ButtonTurn(this);
        Routes = new ContentRoutes(this);
        Events = new EventTurn(this);
        Lost = new LostTurn(this);
    }

    /// <summary>Told of each step and of the outcome it was left by; only transcripts listen.</summary>
    public Action<StepVisit>? Visited { get; set; }

    public DialogCatalog Catalog { get; }

    public IReadOnlyList<IStartReader> StartReaders { get; }

    public ILogger Log { get; }

    public WordingEvidence Evidence { get; } = new();

    public TextRenderer Texts { get; }

    public Questions Questions { get; }

    public EngineQuestions EngineQuestions { get; }

    public Home Home { get; }

    public CarryOver CarryOver { get; }

    public Closing Closing { get; }

    public ChoiceReader Choices { get; }

    public AnswerReader Reader { get; }

    public StepRunner Runner { get; }

    public Answering Answering { get; }

    public Reshow Reshow { get; }

    public FlowStarter Starter { get; }

    public CommandRunner Commands { get; }

    public WordReader Words { get; }

    public EngineAnswers EngineAnswers { get; }

    public IdleTurn Idle { get; }

    public PersonTurn Person { get; }

    public ButtonTurn Buttons { get; }

    public ContentRoutes Routes { get; }

    public EventTurn Events { get; }

    public LostTurn Lost { get; }
}
