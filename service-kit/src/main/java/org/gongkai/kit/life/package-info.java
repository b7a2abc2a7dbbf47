/** Aggregates with states, on Hibernate ORM with Panache. */
package org.gongkai.kit.life;
