package org.fugong.registry.liaison.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.liaison.application.Covers;
import org.fugong.registry.liaison.application.Liaisons;
import org.fugong.registry.liaison.domain.Cover;
import org.fugong.registry.liaison.domain.Sharing.Post;
import org.fugong.registry.officer.application.Officer;
import org.fugong.registry.officer.application.Officers;

/** Liaison officers as officials see them. */
@ApplicationScoped
class OfficerRows {

    /**
     * A liaison officer.
     *
     * @param town nine-digit code; null for the district
     * @param enterprises how many the officer has
     * @param deputy name of who stands in next; null without a cover ahead
     * @param from first day of that
     * @param to last day of that
     */
    public record Row(
            String officer,
            String name,
            String phone,
            @Nullable String town,
            long enterprises,
            @Nullable String deputy,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    private final Liaisons liaisons;
    private final Covers covers;
    private final Officers officers;

    @Inject
    OfficerRows(Liaisons liaisons, Covers covers, Officers officers) {
        this.liaisons = liaisons;
        this.covers = covers;
        this.officers = officers;
    }

    List<Row> of(@Nullable String town) {
        List<Post> posts = liaisons.posts().stream()
                .filter(post -> town == null || town.equals(post.town()))
                .toList();
        List<String> subjects = posts.stream().map(Post::subject).toList();
        Map<String, Cover> next = new HashMap<>();
        covers.ahead(subjects).forEach(cover -> next.putIfAbsent(cover.subject(), cover));
        List<String> all = new ArrayList<>(subjects);
        next.values().forEach(cover -> all.add(cover.deputy()));
        Map<String, Officer> offices = officers.findAll(all);
        List<Row> rows = new ArrayList<>();
        for (Post post : posts) {
            Officer office = offices.get(post.subject());
            if (office == null) {
                continue;
            }
            Cover cover = next.get(post.subject());
            Officer deputy = cover == null ? null : offices.get(cover.deputy());
            rows.add(new Row(
                    post.subject(),
                    office.name(),
                    office.phone(),
                    office.town(),
                    post.load(),
                    deputy == null ? null : deputy.name(),
                    cover == null ? null : cover.from(),
                    cover == null ? null : cover.to()));
        }
        return rows;
    }
}
