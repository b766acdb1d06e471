import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

const pure = ['src/domain/**/*.ts', 'projections/**/*.ts', 'schemas/**/*.ts']

export default defineConfig(
  globalIgnores(['schemas/generated/', '.tap/', '**/*.cjs']),
  {
    files: ['**/*.ts', '**/*.js'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ['*.js', 'src/*.js'] } },
    },
    rules: {
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafePromises: [
            { from: 'package', package: '@tapjs/core', name: 'PromiseWithSubtest' },
          ],
        },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'max-params': ['error', 4],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Name what you export.' },
        { selector: 'ExportAllDeclaration', message: 'No barrels.' },
      ],
    },
  },
  {
    files: [
      'src/**/*.ts',
      'schemas/**/*.ts',
      'projections/**/*.ts',
      'scripts/**/*.ts',
      'bench/**/*.ts',
    ],
    ignores: ['src/texts/**', 'src/demo/data/**'],
    rules: { 'max-lines': ['error', 200] },
  },
  {
    // The same facts must give the same answer next year: no clock, no chance, no I/O.
    files: pure,
    rules: {
      'no-restricted-globals': ['error', 'Date', 'crypto', 'process', 'fetch', 'setTimeout'],
      'no-restricted-properties': [
        'error',
        { object: 'Temporal', property: 'Now' },
        { object: 'Math', property: 'random' },
      ],
    },
  },
  { files: ['*.js'], rules: { 'no-restricted-syntax': 'off' } },
)
