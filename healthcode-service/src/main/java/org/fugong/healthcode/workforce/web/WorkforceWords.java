package org.fugong.healthcode.workforce.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of an employer's view of its workers' health, and of who looked. */
@MessageBundle(value = "workforce", locale = "en")
public interface WorkforceWords {

    @Message("Workers' health today")
    String title();

    @Message(
            "Your own workers, and those lent to you, as they are now: colour, gate, fever. Why a colour is what it is, is the worker's own matter.")
    String lead();

    @Message("Workers")
    String workers();

    @Message("At work now")
    String present();

    @Message("Gone home")
    String left();

    @Message("Not seen today")
    String notSeen();

    @Message("Lent out")
    String lentOut();

    @Message("Lent to you")
    String borrowed();

    @Message("Turned away")
    String refused();

    @Message("Fevers")
    String fevers();

    @Message("Colours")
    String colours();

    @Message("{count} of {all}")
    String of(int count, int all);

    @Message("{#switch colour}{#case 'GREEN'}Green{#case 'YELLOW'}Yellow{#case 'RED'}Red{#else}No code{/switch}")
    String colourName(String colour);

    @Message(
            "{#switch show}{#case 'ALL'}All{#case 'PRESENT'}At work now{#case 'NOT_SEEN'}Not seen today{#case 'FEVER'}Fever today{#case 'NOT_GREEN'}Not green{#case 'LENT'}Lent{#else}Temperature due{/switch}")
    String showName(String show);

    @Message(
            "{#switch presence}{#case 'PRESENT'}At work{#case 'LEFT'}Gone home{#case 'LENT_OUT'}Lent out{#else}Not seen{/switch}")
    String presenceName(String presence);

    @Message("Worker")
    String worker();

    @Message("Code")
    String code();

    @Message("Today")
    String today();

    @Message("Last gate")
    String lastGate();

    @Message("Fever")
    String fever();

    @Message("Dormitory")
    String dormitory();

    @Message("Morning")
    String morning();

    @Message("Evening")
    String evening();

    @Message("due")
    String due();

    @Message("Dormitory, twice a day")
    String dormitories();

    @Message("Measured this morning")
    String measuredMorning();

    @Message("Measured this evening")
    String measuredEvening();

    @Message("Temperature")
    String temperature();

    @Message("°C at the armpit, such as 36.5")
    String temperatureHint();

    @Message("Save")
    String save();

    @Message("Next page")
    String next();

    @Message("Nobody here")
    String nobody();

    @Message("No worker of yours is in this list.")
    String nobodyHint();

    @Message("Who looked")
    String looks();

    @Message("Everybody who saw how you are, by day. Only your employer may, without the cause of your colour.")
    String looksLead();

    @Message("Nobody has looked")
    String noLook();

    @Message("Once somebody sees your colour on a list, it stands here.")
    String noLookHint();

    @Message("Day")
    String day();

    @Message("Who")
    String who();

    @Message("How often")
    String times();

    @Message("Last")
    String last();

    @Message(
            "{#switch kind}{#case 'EMPLOYER_LIST'}Your employer, in the list of its workers{#else}An authority{/switch}")
    String kindName(String kind);

    @Message("Each look at this page is logged, and each worker who is listed can see it.")
    String logged();
}
