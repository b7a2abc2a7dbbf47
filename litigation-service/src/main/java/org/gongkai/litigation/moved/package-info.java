/** What another calendar makes of the terms of cases: last days that move are told, and what counts by them is counted anew. */
package org.gongkai.litigation.moved;
