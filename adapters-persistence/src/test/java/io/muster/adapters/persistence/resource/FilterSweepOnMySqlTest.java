package io.muster.adapters.persistence.resource;

import io.muster.adapters.persistence.TestStorage;

class FilterSweepOnMySqlTest extends FilterSweep {

  @Override
  TestStorage storage() {
    return TestStorage.mySql();
  }
}
