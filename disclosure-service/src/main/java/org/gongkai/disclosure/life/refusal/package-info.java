/** Why steps of items are refused. */
package org.gongkai.disclosure.life.refusal;
