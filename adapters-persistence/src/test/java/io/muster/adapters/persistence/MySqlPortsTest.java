package io.muster.adapters.persistence;

import io.muster.application.port.PortContracts;
import io.muster.application.port.Ports;

class MySqlPortsTest extends PortContracts {

  @Override
  protected Ports ports() {
    return TestStorage.mySql();
  }
}
