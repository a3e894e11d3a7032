package org.fugong.registry.resumption.application;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.registry.division.application.Divisions;
import org.fugong.registry.division.application.Town;
import org.fugong.registry.officer.application.Department;
import org.fugong.registry.resumption.domain.Holder;

/** Which office somebody sits in who has an application, by name. */
@ApplicationScoped
public class Offices {

    /** By section of GB/T 4754; what is not here lies with the desk that coordinates. Ours: the story names no offices. */
    private static final Map<String, Department> BY_SECTION = Map.of(
            "B", Department.ECONOMY,
            "C", Department.ECONOMY,
            "D", Department.ECONOMY,
            "E", Department.HOUSING,
            "F", Department.COMMERCE,
            "G", Department.TRANSPORT,
            "H", Department.COMMERCE,
            "I", Department.ECONOMY,
            "J", Department.FINANCE);

    private final Divisions divisions;

    @Inject
    Offices(Divisions divisions) {
        this.divisions = divisions;
    }

    /** The department of the district that looks at enterprises of an industry. */
    public Department department(String industry) {
        return industry.isEmpty()
                ? Department.RESUMPTION_DESK
                : BY_SECTION.getOrDefault(industry.substring(0, 1), Department.RESUMPTION_DESK);
    }

    /**
     * Who has an application.
     *
     * @param town nine-digit code of the enterprise's town
     * @param industry of the enterprise, GB/T 4754
     * @param lang {@code zh} or any other for English
     */
    public String name(Holder holder, String town, String industry, String lang) {
        boolean zh = lang.equals("zh");
        return switch (holder) {
            case ENTERPRISE -> zh ? "企业" : "The enterprise";
            case TOWN -> zh ? townName(town, true) + "复工专员" : "Resumption desk of " + townName(town, false);
            case DISTRICT -> (zh ? "区" : "District: ") + department(industry).name(lang);
            case CITY ->
                zh
                        ? "市级（由区" + Department.RESUMPTION_DESK.name(lang) + "录入）"
                        : "City (entered by the district's resumption desk)";
            case NOBODY -> zh ? "无需办理" : "Nobody: nothing is to be done";
        };
    }

    private String townName(String code, boolean zh) {
        return divisions
                .town(code)
                .map((Town town) -> zh ? town.name() : town.pinyin())
                .orElse(code);
    }
}
