namespace Bot.Documents;
