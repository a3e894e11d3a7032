package org.fugong.reporting.help.domain;

import java.util.Arrays;

/** What the departments are called that requests for help go to. The codes are registry-service's. */
public enum Department {
    RESUMPTION_DESK("Resumption desk", "复工复产专班"),
    ECONOMY("Economy and information", "经济和信息化局"),
    DEVELOPMENT("Development and reform", "发展和改革局"),
    HUMAN_RESOURCES("Human resources and social security", "人力资源和社会保障局"),
    HEALTH("Health", "卫生健康局"),
    COMMERCE("Commerce", "商务局"),
    TRANSPORT("Transport", "交通运输局"),
    FINANCE("Finance", "金融办"),
    TAX("Taxation", "税务局"),
    MARKET_SUPERVISION("Market supervision", "市场监督管理局"),
    HOUSING("Housing and construction", "住房和城乡建设局"),
    EMERGENCY("Emergency management", "应急管理局"),
    PUBLIC_SECURITY("Public security", "公安分局");

    private final String english;
    private final String chinese;

    Department(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** The name by language, {@code zh} or any other for English; of a code that is not known here, the code. */
    public static String name(String code, String lang) {
        return Arrays.stream(values())
                .filter(department -> department.name().equals(code))
                .map(department -> lang.equals("zh") ? department.chinese : department.english)
                .findFirst()
                .orElse(code);
    }
}
