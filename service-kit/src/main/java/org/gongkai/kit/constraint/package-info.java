/** What annotations demand of values, and what is told where they are broken. */
package org.gongkai.kit.constraint;
