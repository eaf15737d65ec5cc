package dateline.ingest.plain;

import dateline.ingest.text.LabelLines;

/**
 * Knows the line that says where a picture was got from that no photographer made for the page: from a family, from the one
 * who is seen in it, out of an archive. Words that may head a part of a story are none of them.
 */
final class GivenPicture {
    private static final LabelLines LINES = LabelLines.of(
            "handout|family handout|police handout|handout photo|handout picture|family photo|family photograph|family picture|family album|family archive|family collection|personal photo|personal archive|personal collection|private collection|contributed photo|submitted photo|courtesy photo|supplied photo|supplied by family|supplied by the family|provided by family|provided by the family|courtesy of family|courtesy of the family|file photo|police photo|photo supplied|photo provided|photo submitted",
            "familienarchiv|privatarchiv|aus privatbesitz|aus dem familienalbum|foto privat|privatfoto|archivfoto|archivbild|familiearchief|privéarchief|eigen foto|foto familie|familie-album|familiefoto",
            "archives familiales|archives privées|archives personnelles|archive familiale|album de famille|collection particulière|collection privée|collection personnelle|photo fournie|photo fournie par la famille|document remis|document familial|photo de famille",
            "archivo familiar|archivo personal|archivo particular|álbum familiar|foto cedida|cedida por la familia|gentileza de la familia|foto de la familia|arxiu familiar|arxiu personal|arquivo pessoal|arquivo da família|acervo pessoal|acervo da família|álbum de família|divulgação|foto cedida pela família|archivio di famiglia|archivio privato|archivio personale|album di famiglia|per gentile concessione|per gentile concessione della famiglia|familia argazkia",
            "privat foto|privatfoto|pressbild|pressfoto|pressefoto|arkivbild|arkivfoto|familjealbum|ur familjealbumet|familiens album|familiealbum|familiefoto|perhealbumi|kotialbumi|perheen kotialbumi|perheen arkisto|einkasafn|úr einkasafni|fjölskyldumynd",
            "archiwum prywatne|archiwum rodzinne|archiwum domowe|z archiwum rodziny|materiały prasowe|mat. prasowe|archiv rodiny|archiv autora|rodinný archiv|soukromý archiv|osobní archiv|rodinný archív|súkromný archív|családi archívum|családi album|magánarchívum|családi fotó|arhiva personală|arhiva familiei|arhivă personală|album de familie|privatni album|privatna arhiva|obiteljski album|porodična arhiva|osebni arhiv|družinski album|erakogu|perekonnaalbum|personīgais arhīvs|ģimenes arhīvs|asmeninio archyvo nuotr.|asmeninis archyvas|šeimos archyvas|arkiv personal|arkivi familjar",
            "личный архив|из личного архива|семейный архив|из семейного архива|архив семьи|фото из архива семьи|предоставлено семьёй|сімейний архів|із сімейного архіву|особистий архів|з особистого архіву|сямейны архіў|асабісты архіў|семеен архив|личен архив|породична архива|лична архива|жеке мұрағат|отбасылық мұрағат",
            "οικογενειακό αρχείο|προσωπικό αρχείο|ოჯახის არქივი|პირადი არქივი|ընտանեկան արխիվ|անձնական արխիվ|aile arşivi|kişisel arşiv|aile albümü|şəxsi arxiv|ailə arxivi|shaxsiy arxiv",
            "أرشيف العائلة|من أرشيف العائلة|أرشيف شخصي|صورة عائلية|آرشیو خانوادگی|آرشیو شخصی|خاندانی البم|באדיבות המשפחה|אלבום משפחתי|האלבום המשפחתי|אלבום פרטי|צילום פרטי|באדיבות המצולמים",
            "पारिवारिक तस्वीर|परिवार के सौजन्य से|পারিবারিক অ্যালবাম|পরিবারের সৌজন্যে|குடும்பப் படம்|కుటుంబ ఫోటో|ภาพจากครอบครัว|ภาพครอบครัว|nhân vật cung cấp|gia đình cung cấp|ảnh gia đình|ảnh nhân vật cung cấp|dok. pribadi|dok. keluarga|dok. istimewa|dokumentasi pribadi|dokumentasi keluarga|ihsan keluarga|ihsan pembaca",
            "picha ya familia|picha ya hisani|hoton iyali|isithombe somndeni|umfanekiso wosapho|የቤተሰብ ፎቶ",
            "本人提供|遺族提供|家族提供|ご家族提供|本人供图|家属供图|受访者供图|受訪者提供|受訪者供圖|家屬提供|讀者提供|翻攝畫面|資料照|資料照片|资料图|资料照片|본인 제공|유족 제공|가족 제공|독자 제공|자료사진");

    private GivenPicture() {}

    /** Whether a line says that and nothing else. */
    static boolean isOne(String line) {
        return LINES.has(line);
    }
}
