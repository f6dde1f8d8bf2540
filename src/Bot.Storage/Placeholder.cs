namespace Bot.Storage;
