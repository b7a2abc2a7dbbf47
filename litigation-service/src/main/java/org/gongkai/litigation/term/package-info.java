/** The terms of reconsideration and of suits (期限): a formula over the days that are kept. */
package org.gongkai.litigation.term;
