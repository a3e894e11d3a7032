package org.fugong.registry.assistance.domain;

/**
 * What an enterprise asks for help with. Where a number makes sense it has a unit, and then requests that are alike can be
 * served together.
 */
public enum Category {
    MASKS_DISINFECTANT("Masks and disinfectant", "口罩与消毒用品", "masks a day", "只/天"),
    MEALS("Meals", "员工用餐", "meals a day", "份/天"),
    WORKER_TRANSPORT("Transport of workers", "员工接送", "seats a day", "座/天"),
    RAW_MATERIAL("Raw material", "原材料供应", "tonnes", "吨"),
    LOGISTICS_PERMIT("Logistics and permits", "物流与通行证", "vehicles", "辆"),
    LOAN("Loans", "贷款融资", "", ""),
    TAX("Tax", "税收", "", ""),
    RENT("Rent", "租金减免", "", ""),
    RECRUITMENT("Recruitment", "招工用工", "people", "人"),
    ISOLATION_ROOMS("Dormitory and isolation rooms", "宿舍与隔离用房", "rooms", "间"),
    POWER_WATER("Power and water", "用电用水", "", ""),
    INSURANCE("Social insurance", "社会保险", "", ""),
    LEGAL("Legal questions", "法律咨询", "", ""),
    SAFETY("Safe production", "安全生产", "", "");

    private final String english;
    private final String chinese;
    private final String unitEnglish;
    private final String unitChinese;

    Category(String english, String chinese, String unitEnglish, String unitChinese) {
        this.english = english;
        this.chinese = chinese;
        this.unitEnglish = unitEnglish;
        this.unitChinese = unitChinese;
    }

    /** Its name in a language, {@code zh} or any other for English. */
    public String name(String lang) {
        return lang.equals("zh") ? chinese : english;
    }

    /** What a quantity counts; empty where a number makes no sense. */
    public String unit(String lang) {
        return lang.equals("zh") ? unitChinese : unitEnglish;
    }

    /** Whether a quantity makes sense. */
    public boolean counted() {
        return !unitEnglish.isEmpty();
    }
}
