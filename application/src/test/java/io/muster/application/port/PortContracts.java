package io.muster.application.port;

import io.muster.application.access.RolesInAnAccountContract;
import io.muster.application.activity.ActivityChainContract;
import io.muster.application.directory.ForesightContract;
import io.muster.application.directory.KeepGroupInStepContract;
import io.muster.application.directory.KeepUserInStepContract;
import io.muster.application.directory.SafetyCatchContract;
import io.muster.application.provisioning.NestedGroupsContract;
import org.junit.jupiter.api.Nested;

/** All that a storage must do; every storage has a test that extends this. */
public abstract class PortContracts {

  protected abstract Ports ports();

  @Nested
  class OfMappingVersions extends MappingVersionsContract {
    @Override
    protected Ports ports() {
      return PortContracts.this.ports();
    }
  }

  @Nested
  class OfTransactions extends TransactionsContract {
    @Override
    protected Ports ports() {
      return PortContracts.this.ports();
    }
  }

  @Nested
  class OfAccounts extends AccountsContract {
    @Override
    protected Ports ports() {
      return PortContracts.this.ports();
    }
  }

  @Nested
  class OfAccountSchemas extends AccountSchemasContract {
    @Override
    protected Ports ports() {
      return PortContracts.this.ports();
    }
  }

  @Nested
  class OfUniqueValues extends UniqueValuesContract {
    @Override
    protected Ports ports() {
      return PortContracts.this.ports();
    }
  }

  @Nested
  class OfTokens extends TokensContract {
    @Override
    protected Ports ports() {
      return PortContracts.this.ports();
    }
  }

  @Nested
  class OfLogins extends LoginsContract {
    @Override
    protected Ports ports() {
      return PortContracts.this.ports();
    }
  }

  @Nested
  class OfRolesInAnAccount extends RolesInAnAccountContract {
    @Override
    protected Ports ports() {
      return PortContracts.this.ports();
    }
  }

  @Nested
  class OfApiKeys extends ApiKeysContract {
    @Override
    protected Ports ports() {
      return PortContracts.this.ports();
    }
  }

  @Nested
  class OfResources extends ResourcesContract {
    @Override
    protected Ports ports() {
      return PortContracts.this.ports();
    }
  }

  @Nested
  class OfMemberships extends MembershipsContract {
    @Override
    protected Ports ports() {
      return PortContracts.this.ports();
    }
  }

  @Nested
  class OfSearch extends SearchContract {
    @Override
    protected Ports ports() {
      return PortContracts.this.ports();
    }
  }

  @Nested
  class OfFilterAgreement extends FilterAgreementContract {
    @Override
    protected Ports ports() {
      return PortContracts.this.ports();
    }
  }

  @Nested
  class OfPeople extends PeopleContract {
    @Override
    protected Ports ports() {
      return PortContracts.this.ports();
    }
  }

  @Nested
  class OfOrganizations extends OrganizationsContract {
    @Override
    protected Ports ports() {
      return PortContracts.this.ports();
    }
  }

  @Nested
  class OfSites extends SitesContract {
    @Override
    protected Ports ports() {
      return PortContracts.this.ports();
    }
  }

  @Nested
  class OfMappings extends MappingsContract {
    @Override
    protected Ports ports() {
      return PortContracts.this.ports();
    }
  }

  @Nested
  class OfChangeLog extends ChangeLogContract {
    @Override
    protected Ports ports() {
      return PortContracts.this.ports();
    }
  }

  @Nested
  class OfActivityChains extends ActivityChainContract {
    @Override
    protected Ports ports() {
      return PortContracts.this.ports();
    }
  }

  @Nested
  class OfHistory extends HistoryContract {
    @Override
    protected Ports ports() {
      return PortContracts.this.ports();
    }
  }

  @Nested
  class OfSeals extends SealsContract {
    @Override
    protected Ports ports() {
      return PortContracts.this.ports();
    }
  }

  @Nested
  class OfLists extends ListsContract {
    @Override
    protected Ports ports() {
      return PortContracts.this.ports();
    }
  }

  @Nested
  class OfJobs extends JobsContract {
    @Override
    protected Ports ports() {
      return PortContracts.this.ports();
    }
  }

  @Nested
  class OfImpacts extends ImpactsContract {
    @Override
    protected Ports ports() {
      return PortContracts.this.ports();
    }
  }

  @Nested
  class OfHolds extends HoldsContract {
    @Override
    protected Ports ports() {
      return PortContracts.this.ports();
    }
  }

  @Nested
  class OfForesight extends ForesightContract {
    @Override
    protected Ports ports() {
      return PortContracts.this.ports();
    }
  }

  @Nested
  class OfSafetyCatch extends SafetyCatchContract {
    @Override
    protected Ports ports() {
      return PortContracts.this.ports();
    }
  }

  @Nested
  class OfKeepGroupInStep extends KeepGroupInStepContract {
    @Override
    protected Ports ports() {
      return PortContracts.this.ports();
    }
  }

  @Nested
  class OfNestedGroups extends NestedGroupsContract {
    @Override
    protected Ports ports() {
      return PortContracts.this.ports();
    }
  }

  @Nested
  class OfKeepUserInStep extends KeepUserInStepContract {
    @Override
    protected Ports ports() {
      return PortContracts.this.ports();
    }
  }

  @Nested
  class OfActivityCounts extends ActivityCountsContract {
    @Override
    protected Ports ports() {
      return PortContracts.this.ports();
    }
  }
}
