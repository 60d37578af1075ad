package io.muster.application.port;

class InMemoryPortsTest extends PortContracts {

  private final Ports ports = new InMemoryPorts();

  @Override
  protected Ports ports() {
    return ports;
  }
}
