package io.muster.adapters.persistence.resource;

import io.muster.adapters.persistence.TestStorage;

class FilterSweepOnH2Test extends FilterSweep {

  @Override
  TestStorage storage() {
    return TestStorage.h2();
  }
}
