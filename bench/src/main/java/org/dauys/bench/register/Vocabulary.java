package org.dauys.bench.register;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Sentences that look like what people write, in three languages: from words of a fixed list, and from the act's own. */
final class Vocabulary {
    static final List<String> LANGUAGES = List.of("kk", "ru", "en");

    private static final String KK = """
            құқық бостандық азамат мемлекет заң баптың мәтіні еңбек демалыс жалақы сот тіл білім мектеп мұғалім дәрігер аурухана
            бала отбасы ана әке зейнетақы қарт мүгедек табиғат су жер орман көл ауа қала ауыл әкім жиналыс сайлау дауыс депутат
            Парламент Президент Үкімет министрлік бюджет салық кәсіпкер нарық баға тұрғын үй жол көлік байланыс дерек ақпарат құпия
            полиция прокурор адвокат айып жаза кінәсіз тергеу мерзім сағат күн апта жыл ай әрбір барлық ешкім ғана тиіс керек
            міндетті мүмкін болуы қажет ұсынамын сұраймын түсінікті нақты қысқа ұзақ жаңа ескі толық бірдей тең әділ ашық қоғам ұлт
            достық тарих мәдениет ғылым дін сенім наным сөз пікір баспасөз газет кітап музей өнер спорт денсаулық дәрі көмек қауіп
            қорғау сақтау беру алу жазу оқу шешім өтініш шағым жауап себеп мысал тәжірибе көрші ұжым зауыт шахта дала мал егін
            """;
    private static final String RU = """
            право свобода гражданин государство закон статья текст труд отдых зарплата суд язык образование школа учитель врач
            больница ребёнок семья мать отец пенсия старость инвалид природа вода земля лес озеро воздух город село аким собрание
            выборы голос депутат Парламент Президент Правительство министерство бюджет налог предприниматель рынок цена жильё дом
            дорога транспорт связь данные сведения тайна полиция прокурор адвокат обвинение наказание невиновность следствие срок
            час день неделя год месяц каждый все никто только должен нужно обязательно возможно необходимо предлагаю прошу понятно
            точно коротко долго новый старый полный одинаковый равный справедливый открытый общество народ дружба история культура
            наука вера убеждение слово мнение печать газета книга музей искусство спорт здоровье лекарство помощь опасность защита
            сохранение выдача получение запись чтение решение просьба жалоба ответ причина пример опыт сосед коллектив завод шахта
            степь скот урожай вместо слов двенадцать часов выходной пособие очередь справка кабинет запись интернет перепись соседство
            """;
    private static final String EN = """
            right freedom citizen state law article text work rest wage court language education school teacher doctor hospital
            child family mother father pension age disability nature water land forest lake air town village mayor meeting election
            vote deputy Parliament President Government ministry budget tax business market price housing house road transport
            network data information secret police prosecutor lawyer charge penalty innocence inquiry term hour day week year month
            every all nobody only must should need possible necessary propose ask clear exact short long new old full same equal
            fair open society people friendship history culture science faith belief word opinion press paper book museum art sport
            health medicine help danger protection keeping giving getting writing reading decision request complaint answer reason
            example experience neighbour team factory mine steppe cattle harvest instead twelve hours allowance queue certificate
            """;
    private static final int SENTENCE = 14;

    private final List<List<String>> words;
    private final List<Zipf> chances;

    /** @param own words of the act, which is in Russian */
    Vocabulary(List<String> own) {
        List<String> russian = new ArrayList<>(list(RU));
        russian.addAll(own);
        words = List.of(list(KK), russian, list(EN));
        chances = words.stream().map(all -> new Zipf(all.size(), 0.6)).toList();
    }

    private static List<String> list(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    String word(String language, RandomGenerator random) {
        int at = LANGUAGES.indexOf(language);
        return words.get(at).get(chances.get(at).next(random));
    }

    /** So many words, in sentences. */
    String text(String language, int many, RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        boolean begins = true;
        for (int i = 0; i < many; i++) {
            String word = word(language, random);
            text.append(i == 0 ? "" : " ").append(begins ? capital(word) : word);
            begins = i == many - 1 || random.nextInt(SENTENCE) == 0;
            text.append(begins ? "." : random.nextInt(SENTENCE) == 0 ? "," : "");
        }
        return text.toString();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }
}
