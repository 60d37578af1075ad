package io.muster.adapters.persistence;

import io.muster.application.port.PortContracts;
import io.muster.application.port.Ports;

class H2PortsTest extends PortContracts {

  @Override
  protected Ports ports() {
    return TestStorage.h2();
  }
}
