package org.fugong.chassis.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the frame and of the pages that every service has: {@code {c:menu}}. */
@MessageBundle(value = "c", locale = "en")
public interface Words {
    @Message("Fugong")
    String brand();

    @Message("back to work, district by district")
    String claim();

    @Message("Skip to content")
    String skip();

    @Message("Menu")
    String menu();

    @Message("Close")
    String close();

    @Message("Main navigation")
    String navigation();

    @Message("Language and theme")
    String settings();

    @Message("Language")
    String language();

    @Message("Theme")
    String theme();

    @Message("Light")
    String light();

    @Message("Dark")
    String dark();

    @Message("As the device")
    String auto();

    @Message("Log in")
    String login();

    @Message("Log out")
    String logout();

    @Message("optional")
    String optional();

    @Message("Show more")
    String more();

    @Message("Search")
    String search();

    @Message("Filter")
    String filter();

    @Message("Clear")
    String clear();

    @Message("Save")
    String save();

    @Message("Cancel")
    String cancel();

    @Message("Please choose")
    String choose();

    @Message("Yes")
    String yes();

    @Message("No")
    String no();

    @Message("All")
    String all();

    @Message("Copy")
    String copy();

    @Message("Print")
    String print();

    @Message("Nothing here yet")
    String nothing();

    @Message("This page needs JavaScript to send forms; reading works without.")
    String noscript();

    @Message("Contracts for other systems")
    String contracts();

    @Message("API of this service")
    String api();

    @Message("Personal data is stored encrypted; every look at it is recorded.")
    String privacy();

    @Message(
            """
            {#when role}\
            {#is 'enterprise'}Enterprise contact\
            {#is 'worker'}Worker\
            {#is 'gate'}Gate guard\
            {#is 'town-official'}Town official\
            {#is 'district-official'}District official\
            {#is 'inspector'}Inspector\
            {#is 'liaison-officer'}Liaison officer\
            {#is 'agency'}Agency\
            {#is 'operator'}Operator\
            {#is 'auditor'}Auditor\
            {#else}{role}\
            {/when}""")
    String role(String role);
}
