package io.muster.adapters.persistence;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts how often the database is asked something: a batch counts once, whatever it holds. */
final class CountingDataSource extends DelegatingDataSource {

  private final AtomicInteger statements = new AtomicInteger();
  private volatile @Nullable Scans scans;

  CountingDataSource(DataSource target) {
    super(target);
  }

  /** How many statements the work runs. */
  int countOf(Runnable work) {
    int before = statements.get();
    work.run();
    return statements.get() - before;
  }

  /** How many rows H2 looks at for the queries of the work. */
  long scansOf(Runnable work) {
    Scans counted = new Scans();
    scans = counted;
    try {
      work.run();
    } finally {
      scans = null;
    }
    return counted.rows();
  }

  @Override
  public Connection getConnection() throws SQLException {
    return counting(Connection.class, super.getConnection());
  }

  private <T> T counting(Class<T> type, T target) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
      if (method.getName().startsWith("execute")) {
        statements.incrementAndGet();
      }
      try {
        Object result = invoke(target, method, arguments);
        return result instanceof PreparedStatement prepared ? counting(PreparedStatement.class, prepared) : result;
      } catch (InvocationTargetException thrown) {
        throw thrown.getCause();
      }
    }));
  }

  private @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments)
      throws ReflectiveOperationException {
    Scans counted = scans;
    if (counted == null) {
      return method.invoke(target, arguments);
    }
    counted.statementDoes(target, method, arguments);
    Object result = method.invoke(target, arguments);
    if (target instanceof Connection connection) {
      counted.connectionDid(connection, arguments, result);
    }
    return result;
  }
}
