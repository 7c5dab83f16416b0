/// Migrations in order.
public enum Migrations {}
