package org.fugong.registry.officer.application;

/**
 * The departments of a district that help an enterprise to resume (the story names 'nearly ten'), and the desk that
 * coordinates them. Names are the common ones of district bureaus.
 */
public enum Department {
    /** Coordinates, and takes what belongs to nobody else. */
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

    /** Its name in a language, {@code zh} or any other for English. */
    public String name(String lang) {
        return lang.equals("zh") ? chinese : english;
    }
}
