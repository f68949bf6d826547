<FeatureTypeStyle xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
  <Title>An area with a shadow to the lower right</Title>
  <Rule><PolygonSymbolizer>
    <Fill><CssParameter name="fill">#808080</CssParameter></Fill>
    <Displacement><DisplacementX>8</DisplacementX><DisplacementY>-6</DisplacementY></Displacement>
  </PolygonSymbolizer><PolygonSymbolizer>
    <Fill><CssParameter name="fill">#f4d03f</CssParameter></Fill>
    <Stroke><CssParameter name="stroke">#7d6608</CssParameter></Stroke>
  </PolygonSymbolizer></Rule>
</FeatureTypeStyle>
