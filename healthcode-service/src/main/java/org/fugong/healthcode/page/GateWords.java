package org.fugong.healthcode.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the gates' pages, English here and Chinese beside it: {@code {gate:visitor}}. */
@MessageBundle(value = "gate", locale = "en")
public interface GateWords {

    @Message("Scan or type, take the temperature, read the decision.")
    String lead();

    @Message("Code, or number of the document")
    String code();

    @Message("The scanner types here. Without a phone: your own workers by the number of the identity card they show.")
    String codeHint();

    @Message("Visitor")
    String visitor();

    @Message("Gate and sound")
    String settings();

    @Message("Speak temperature and decision")
    String voice();

    @Message("This device")
    String thisDevice();

    @Message("Log in again")
    String logIn();

    @Message("Could not be uploaded; kept here:")
    String notTaken();

    @Message("Invitation")
    String invitation();

    @Message(
            "Your enterprise's contact gets it under Gate devices. With it this device goes on deciding when the net is gone.")
    String invitationHint();

    @Message("Enrol this device")
    String enrol();

    @Message("Decided by this device, without net. Uploaded later.")
    String own();

    @Message("Take the temperature: three digits.")
    String takeTemperature();

    @Message("No body temperature: 34.0 to 43.0 °C. Measure again.")
    String implausible();

    @Message("The log-in has ended. Log in again.")
    String loginLong();

    @Message("Log in again")
    String loginShort();

    @Message("This device was revoked. Ask your enterprise's contact.")
    String revoked();

    @Message("No connection, and this device is not enrolled: it can't decide by itself.")
    String notEnrolled();

    @Message("Online")
    String online();

    @Message("No net: this device decides")
    String offline();

    @Message("All uploaded.")
    String nothingWaits();

    @Message("%n scans wait to be uploaded")
    String waits();

    @Message("%n own workers, as of %t")
    String packOf();

    @Message("Nothing taken along: works with net only.")
    String noPack();

    @Message("The clock is right.")
    String clockRight();

    @Message("The clock is %n s ahead; this is taken into account.")
    String clockAhead();

    @Message("The clock is %n s behind; this is taken into account.")
    String clockBehind();

    @Message("The clock was not compared with the service's.")
    String clockUnknown();

    @Message("Camera")
    String camera();

    @Message("Use the camera")
    String cameraOn();

    @Message("Stop the camera")
    String cameraOff();

    @Message("Code read")
    String seen();

    @Message("The camera can't be used. Allow it in the browser, or type.")
    String noCamera();

    @Message("Connect a thermometer")
    String thermometer();

    @Message("Thermometer:")
    String thermometerOn();

    @Message("Decided without net or by other makers' gates")
    String ownDecisions();

    @Message("Otherwise than the rules")
    String contradicted();

    @Message("Decided at the gate otherwise than the rules say. Kept as it happened.")
    String contradictedLead();

    @Message("At the gate")
    String told();

    @Message("By the rules")
    String ruled();

    @Message("When")
    String when();

    @Message("Gate devices")
    String devices();

    @Message("Phones, tablets and other makers' systems at your gates. Revoke one as soon as it is lost.")
    String devicesLead();

    @Message("No device yet")
    String noDevice();

    @Message("Without one the gate page works with net only.")
    String noDeviceHint();

    @Message("Add a device")
    String addDevice();

    @Message("Name")
    String deviceName();

    @Message("Such as: north gate, tablet")
    String deviceNameHint();

    @Message("What is it?")
    String deviceKind();

    @Message("Add")
    String add();

    @Message("New invitation")
    String inviteAgain();

    @Message("Revoke")
    String revoke();

    @Message("Revoke this device for ever? It can't upload any more, not even what it holds now.")
    String revokeSure();

    @Message("Last sync")
    String lastSync();

    @Message("Last upload")
    String lastUpload();

    @Message("Clock")
    String skew();

    @Message("Enrolled")
    String enrolledAt();

    @Message("Revoked")
    String revokedAt();

    @Message("never")
    String never();

    @Message("Refused since")
    String refusedTimes();

    @Message("Device id")
    String deviceId();

    @Message("Type this invitation on the gate page of the device, within 30 minutes:")
    String invited();

    @Message(
            "{#when kind}{#is 'PAGE'}Phone or tablet with the gate page{#is 'SYSTEM'}Another maker's system{#else}{kind}{/when}")
    String kindName(String kind);

    @Message(
            "{#when state}{#is 'INVITED'}Waits for its invitation{#is 'ENROLLED'}In use{#is 'REVOKED'}Revoked{#else}{state}{/when}")
    String deviceState(String state);

    @Message("{seconds} s off")
    String seconds(long seconds);

    @Message("Supervisor: decide otherwise")
    String overrule();

    @Message("Compare the person with a document first. A colour, a fever or a forgery can't be overruled.")
    String overruleHint();

    @Message("Supervisor's PIN")
    String pin();

    @Message("Reason")
    String why();

    @Message("Decide otherwise")
    String doOverrule();

    @Message("LET IN by the supervisor")
    String overruledPass();

    @Message("STOPPED by the supervisor")
    String overruledStop();

    @Message("No supervisor has this PIN.")
    String pinWrong();

    @Message("Supervisors")
    String supervisors();

    @Message("They can decide otherwise at a gate, with their PIN and a reason.")
    String supervisorsLead();

    @Message("Name")
    String supervisorName();

    @Message("6 to 12 digits. Only the supervisor should know it.")
    String pinHint();

    @Message("Take the right back")
    String dismiss();

    @Message("Decided otherwise by a supervisor")
    String overridden();
}
