package org.fugong.registry.assistance.domain;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Requests that could be served together, one of each enterprise.
 *
 * @param town nine-digit code
 * @param parkId of all of them; null if they are near in another way
 * @param likes in the order in which they were asked
 */
public record Found(Category category, Nearness nearness, String town, @Nullable UUID parkId, List<Like> likes) {

    /** Keeps the list as it is. */
    public Found {
        likes = List.copyOf(likes);
    }

    /** How much all of them need together, in the category's unit. */
    public long units() {
        return likes.stream().mapToLong(Like::quantity).sum();
    }

    /** Why they are proposed once more: their provider has closed. */
    public Reason groundsAnew() {
        return new Reason(
                "The provider of a joint scheme of " + likes.size() + " enterprises has closed: " + category.name("en")
                        + ", " + units() + " " + category.unit("en") + " together. They need another one.",
                likes.size() + " 家企业联合方案的服务方已关闭：“" + category.name("zh") + "”，合计 " + units() + " " + category.unit("zh")
                        + "，需另寻服务方。");
    }

    /**
     * Why they are proposed, in words.
     *
     * @param place name of the park or town for English readers, a town's in pinyin
     * @param placeZh the same in Chinese
     */
    public Reason grounds(String place, String placeZh, SchemePolicy policy) {
        String need = category.name("en") + ", " + units() + " " + category.unit("en") + " together";
        String needZh = "“" + category.name("zh") + "”，合计 " + units() + " " + category.unit("zh");
        long days = policy.within().toDays();
        return switch (nearness) {
            case PARK ->
                new Reason(
                        likes.size() + " enterprises of " + place + " asked for the same within " + days + " days: "
                                + need + ". One provider can serve all of them.",
                        placeZh + "内 " + likes.size() + " 家企业 " + days + " 天内均提出" + needZh + "，可由一家供应商统一服务。");
            case TOWN ->
                new Reason(
                        likes.size() + " enterprises of " + place + ", of no park, asked for the same within " + days
                                + " days: " + need + ". Look whether they are near enough to each other.",
                        placeZh + " " + likes.size() + " 家园区外企业 " + days + " 天内均提出" + needZh + "，请核实距离是否适合统一服务。");
            case CHOSEN ->
                new Reason(
                        likes.size() + " enterprises of " + place + ", put together by an official: " + need + ".",
                        "工作人员在" + placeZh + "选定 " + likes.size() + " 家企业：" + needZh + "。");
        };
    }
}
