package io.muster.domain.connection;

import io.muster.domain.connection.Question.Expected;
import java.util.List;

/** A client that administrators connect, how it is set up, and what it asks when its connection is tested. */
public enum ProvisioningClient {
  ENTRA_ID("Microsoft Entra ID", EntraId.GUIDE, EntraId.TEST),
  OKTA("Okta", Okta.GUIDE, Okta.TEST),
  ONELOGIN("OneLogin", OneLogin.GUIDE, OneLogin.TEST),
  GOOGLE("Google Workspace", Google.GUIDE, Google.TEST);

  private final String title;
  private final List<Step> guide;
  private final List<Question> test;

  ProvisioningClient(String title, List<Step> guide, List<Question> test) {
    this.title = title;
    this.guide = guide;
    this.test = test;
  }

  public String title() {
    return title;
  }

  public List<Step> guide() {
    return guide;
  }

  /** What it asks, in its order; it changes nothing. */
  public List<Question> test() {
    return test;
  }

  private static final class EntraId {

    static final List<Step> GUIDE = List.of(
        Step.go("In the Microsoft Entra admin center open Enterprise applications, New application, Create your own"
            + " application, and choose the one that is not in the gallery."),
        Step.go("Open its Provisioning page, begin a new configuration, and choose bearer authentication."),
        Step.paste("Tenant URL", Step.Value.ENDPOINT),
        Step.paste("Secret token", Step.Value.TOKEN),
        Step.go("Choose Test connection, then Create."),
        Step.go("Under Users and groups assign who is to be provisioned; the attribute mapping can stay as it is."),
        Step.go("Choose Start provisioning. The first cycle begins at once, each further one after about 40 minutes."));

    static final List<Question> TEST = List.of(
        new Question("/Users?filter=userName eq \"{unknown}\"", Expected.AN_EMPTY_LIST),
        new Question("/Groups?excludedAttributes=members&filter=displayName eq \"{unknown}\"", Expected.AN_EMPTY_LIST),
        new Question("/Schemas", Expected.A_LIST));
  }

  private static final class Okta {

    static final List<Step> GUIDE = List.of(
        Step.go("In the Okta Admin Console open the application, its General tab, and enable SCIM provisioning."),
        Step.go("Open the Provisioning tab, Integration, and choose Edit."),
        Step.paste("SCIM connector base URL", Step.Value.ENDPOINT),
        Step.type("Unique identifier field for users", "userName"),
        Step.go("Under Supported provisioning actions choose Push New Users, Push Profile Updates and Push Groups."),
        Step.type("Authentication Mode", "HTTP Header"),
        Step.paste("Authorization: Bearer", Step.Value.TOKEN),
        Step.go("Choose Test Connector Configuration, then Save."),
        Step.go("Under To App enable Create Users, Update User Attributes and Deactivate Users."));

    static final List<Question> TEST = List.of(
        new Question("/Users?count=1&startIndex=1", Expected.A_LIST),
        new Question("/Users?filter=userName eq \"{unknown}\"&startIndex=1&count=100", Expected.AN_EMPTY_LIST),
        new Question("/Groups?startIndex=1&count=100", Expected.A_LIST));
  }

  private static final class OneLogin {

    static final List<Step> GUIDE = List.of(
        Step.go("In the OneLogin administration open Applications, Add App, and choose the SCIM Provisioner with SAML"
            + " (SCIM v2 Enterprise)."),
        Step.go("Open its Configuration tab."),
        Step.paste("SCIM Base URL", Step.Value.ENDPOINT),
        Step.paste("SCIM Bearer Token", Step.Value.TOKEN),
        Step.go("Choose Enable at API Connection."),
        Step.go("On the Provisioning tab enable provisioning, and choose what becomes of deleted users."));

    static final List<Question> TEST = List.of(
        new Question("/Users?filter=userName eq \"{unknown}\"", Expected.AN_EMPTY_LIST),
        new Question("/Groups", Expected.A_LIST));
  }

  private static final class Google {

    static final List<Step> GUIDE = List.of(
        Step.go("In the Google Admin console open Apps, Web and mobile apps, the application, and Auto-provisioning."),
        Step.paste("Access token", Step.Value.TOKEN),
        Step.paste("Endpoint URL", Step.Value.ENDPOINT),
        Step.go("Confirm the attribute mapping; userName, name and the work email are enough."),
        Step.go("Choose the provisioning scope and what becomes of suspended and deleted users, and turn it on."));

    static final List<Question> TEST = List.of(
        new Question("/Users?filter=userName eq \"{unknown}\"", Expected.AN_EMPTY_LIST),
        new Question("/Schemas/urn:ietf:params:scim:schemas:core:2.0:User", Expected.A_SCHEMA));
  }
}
