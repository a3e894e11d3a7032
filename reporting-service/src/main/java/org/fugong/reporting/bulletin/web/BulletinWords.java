package org.fugong.reporting.bulletin.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

import org.fugong.reporting.bulletin.application.Bulletin;

/** Words of bulletins on pages and in files; the Chinese ones are in {@code messages/bulletin_zh.properties}. */
@MessageBundle(value = "bulletin", locale = "en")
public interface BulletinWords {
    @Message("Daily bulletins")
    String title();

    @Message("Each is kept as it was issued; what was wrong is corrected by another.")
    String lead();

    @Message("Daily bulletin on resumption")
    String heading();

    @Message("No.")
    String number();

    @Message("No. {no}")
    String numbered(int no);

    @Message("Day")
    String day();

    @Message("Issued")
    String issuedAt();

    @Message("Figures as of")
    String asOf();

    @Message("Rules")
    String rules();

    @Message("Files")
    String files();

    @Message("Other language, checksums")
    String otherLanguage();

    @Message("{#when occasion}{#is SCHEDULE}on schedule{#is BY_HAND}by hand{/when}")
    String occasionName(Bulletin.Occasion occasion);

    @Message("Corrects No. {no}: {reason}")
    String corrects(int no, String reason);

    @Message("Corrected by No. {no}")
    String correctedBy(int no);

    @Message("In force")
    String inForce();

    @Message("State")
    String state();

    @Message("No bulletin yet")
    String none();

    @Message("The first is made at the time of day that is set, or by a district official here.")
    String noneHint();

    @Message("Issue one now")
    String issueNow();

    @Message("It tells the figures of this moment and is never changed.")
    String issueHint();

    @Message("Issue")
    String issue();

    @Message("Issue a bulletin with the figures of this moment? It stays as it is.")
    String issueConfirm();

    @Message("Issued")
    String issued();

    @Message("Correct one of today")
    String correct();

    @Message("A new bulletin with the figures of this moment takes its place and says what it corrects.")
    String correctHint();

    @Message("Which")
    String which();

    @Message("What was wrong with it")
    String reason();

    @Message("Without names, telephone or identity numbers; 300 characters at most.")
    String reasonHint();

    @Message("Issue a correction")
    String issueCorrection();

    @Message("Figure")
    String figure();

    @Message("Unit")
    String unit();

    @Message("Today")
    String value();

    @Message("The day before")
    String yesterday();

    @Message("A week before")
    String lastWeek();

    @Message("Change")
    String change();

    @Message("compared with No. {no}")
    String comparedWith(int no);

    @Message("no bulletin to compare with")
    String comparedWithNone();

    @Message("pp")
    String points();

    @Message(
            "{#when section}{#is 'resumption'}Resumption{#is 'funnel'}From declaration to work{#is 'charters'}Charters, all so far{#is 'gate'}Gates and fevers today{#is 'help'}Requests for help{#is 'onDuty'}On duty{#is 'returned'}Returned{#is 'colours'}Health codes in force{#is 'reports'}Daily reports of enterprises{#is 'labour'}Labour{#is 'survey'}Labour survey{#is 'inspections'}Inspections{#is 'travellers'}Travellers{#is 'dormitories'}Dormitories today{#is 'enterprises'}Enterprises{#is 'moved'}Enterprises moved{#is 'enrolled'}Workers{#is 'linkage'}Insured workers{#is 'schemes'}Joint schemes{#else}{section}{/when}")
    String section(String section);

    @Message("All enterprises")
    String overall();

    @Message("Above-scale enterprises")
    String aboveScale();

    @Message("{resumed} of {total}")
    String ofAll(String resumed, String total);

    @Message("By town")
    String towns();

    @Message("Town")
    String town();

    @Message("Resumed")
    String resumed();

    @Message("Enterprises")
    String total();

    @Message("Rate")
    String rate();

    @Message("Charters")
    String charters();

    @Message("Charter")
    String charter();

    @Message("Departure")
    String departure();

    @Message("Seats")
    String seats();

    @Message("With a seat")
    String seated();

    @Message("Cleared")
    String cleared();

    @Message("On the roster")
    String onRoster();

    @Message("Boarded")
    String boarded();

    @Message("Arrived")
    String arrived();

    @Message("called off")
    String cancelled();

    @Message("None.")
    String nothing();

    @Message("Alerts")
    String alerts();

    @Message("Raised")
    String raised();

    @Message("Over")
    String over();

    @Message("holds")
    String holds();

    @Message("Corrections to earlier days")
    String corrections();

    @Message("A dash means that the figure is not known or that there is nothing to reckon it from, which is not zero.")
    String dash();

    @Message("Page")
    String page();

    @Message("Checksum of the file: on the list of bulletins.")
    String checksumHint();

    @Message("As issued")
    String asIssued();

    @Message("Now")
    String asNow();

    @Message("Facts that came after these days were closed.")
    String amendmentHint();

    @Message(
            "{#when figure}{#is 'registered'}Registered{#is 'complete'}Complete{#is 'coded'}Coded{#is 'travelled'}Travelled{#is 'arrived'}Arrived{#is 'scans'}Scans{#is 'refused'}Refused at a gate{#is 'fevers'}Fevers{#else}{figure}{/when}")
    String dayFigure(String figure);
}
