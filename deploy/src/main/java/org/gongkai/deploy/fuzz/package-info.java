/** Requests that nobody would send on purpose, thrown at every operation: by the contract, and byte by byte. */
package org.gongkai.deploy.fuzz;
