/** The table of the steps of an application's life, from which code, contract and documentation come. */
package org.gongkai.request.life.table;
